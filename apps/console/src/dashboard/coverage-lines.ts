import type { CoverageFields } from '@phoihop/client/programmes';

interface CoverageLine {
  readonly name: 'PROVINCE' | 'DISTRICT' | 'wards' | 'communes';
  /** The level the programme's page opens at. */
  readonly level: 'all' | 'DISTRICT' | 'COMMUNE';
  readonly expected: number;
  readonly inForce: number;
}

type Share = Pick<CoverageLine, 'expected' | 'inForce'>;

/** Province, districts, wards with townships, communes: the lines people speak of; only those with somebody in. */
export function coverageLines({ byLevel, byKind }: CoverageFields): readonly CoverageLine[] {
  const ofLevel = (level: string) => sum(byLevel.filter((part) => part.level === level));
  const ofKinds = (...kinds: readonly string[]) =>
    sum(byKind.filter((part) => kinds.includes(part.kind)));
  const lines: readonly CoverageLine[] = [
    { name: 'PROVINCE', level: 'all', ...ofLevel('PROVINCE') },
    { name: 'DISTRICT', level: 'DISTRICT', ...ofLevel('DISTRICT') },
    { name: 'wards', level: 'COMMUNE', ...ofKinds('PHUONG', 'THI_TRAN') },
    { name: 'communes', level: 'COMMUNE', ...ofKinds('XA') },
  ];
  return lines.filter(({ expected }) => expected > 0);
}

function sum(parts: readonly Share[]): Share {
  return {
    expected: parts.reduce((total, part) => total + part.expected, 0),
    inForce: parts.reduce((total, part) => total + part.inForce, 0),
  };
}
