const [majorMin, minorMin] = [20, 19];

/**
 * What to tell somebody whose Node is too old; nothing when it will do.
 *
 * @param {string} version like `20.19.0`
 * @returns {string | undefined}
 */
export function complaintAboutNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > majorMin || (major === majorMin && minor >= minorMin)) return undefined;
  return `phoihop needs Node ${majorMin}.${minorMin} or newer; this is Node ${version}. See https://nodejs.org.`;
}
