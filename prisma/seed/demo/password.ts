/** The one password of all demo accounts; the demo profile never listens beyond this machine. */
export const demoPassword = 'phoi-hop-demo';

/**
 * Its hash as the sign-in library writes it, computed once: hashing costs 90 ms, and there are 187
 * accounts. A test asks the library whether it still accepts it.
 */
export const demoPasswordHash =
  '907a412fa2e0c677c4958289a788bdaf:3fad0da1515f963c71acbe14692a043f26aa4c35f96362e6bccc41879a6da1ae303fe464908c6e94eea4c958ec843b13de2e6902cdcb6b783caf587cd186ac81';
