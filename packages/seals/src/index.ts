export { parseSealFile, sealedFormat, sealedScans } from './seal-file.ts';
export type { SealedContent, SealedScan, SealFile } from './seal-file.ts';
export {
  digestOfBytes,
  digestOfText,
  keyInPem,
  keyName,
  sealText,
  verifyScan,
  verifySeal,
} from './seal.ts';
export type { SealVerdict } from './seal.ts';
