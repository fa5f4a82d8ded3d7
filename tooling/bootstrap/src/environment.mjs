// npm hands its own settings to what it starts; pnpm takes them for its own and complains. What says
// where packages come from and where they are kept stays.
const ofNpm =
  /^npm_(config_(?!registry|cache|userconfig|prefix|proxy|https_proxy|noproxy|cafile)|package_|lifecycle_)/i;

// Tools that would otherwise ask the network for news, or tell it about us.
const quiet = {
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
  CHECKPOINT_DISABLE: '1',
  npm_config_update_notifier: 'false',
};

/**
 * The environment of everything the main commands start.
 *
 * @param {NodeJS.ProcessEnv} inherited
 * @returns {NodeJS.ProcessEnv}
 */
export function environment(inherited) {
  const kept = Object.entries(inherited).filter(([name]) => !ofNpm.test(name));
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...Object.fromEntries(kept), ...quiet };
  // Without HOME every tool asks the system for it; an empty one would be taken for the root folder.
  if (env['HOME'] === '') delete env['HOME'];
  return env;
}
