import type { IsoDate } from '@phoihop/domain/dates';
import { Client, type ClientBase } from 'pg';
import { sessionOptions } from '../src/session-options.ts';
import { holdsProfile, stampProfile, type SeedProfile } from './profile.ts';
import { seedAccess } from './scenes/access.ts';
import { seedAudit } from './scenes/audit.ts';
import { seedDeadlines } from './scenes/deadlines.ts';
import { seedDemoFigures } from './scenes/demo-figures.ts';
import { seedDerivedFigures } from './scenes/derived-figures.ts';
import { seedDemoSignings } from './scenes/demo-signings.ts';
import { seedDocuments } from './scenes/documents.ts';
import { seedHolidays } from './scenes/holidays.ts';
import { seedIndicators } from './scenes/indicators.ts';
import { seedNationAccess } from './scenes/nation-access.ts';
import { seedNationFigures } from './scenes/nation-figures.ts';
import { seedNationUnits } from './scenes/nation-units.ts';
import { seedOfficeHolders } from './scenes/office-holders.ts';
import { seedOrganisations } from './scenes/organisations.ts';
import { seedProgramme } from './scenes/programme.ts';
import { seedProvincialSignings } from './scenes/provincial-signings.ts';
import { seedRecognitions } from './scenes/recognitions.ts';
import { applyReorganisations, seedReorganisations } from './scenes/reorganisations.ts';
import { seedReviews } from './scenes/reviews.ts';
import { seedStandards } from './scenes/standards.ts';
import { seedUnits } from './scenes/units.ts';
import { seedValidationRules } from './scenes/validation-rules.ts';
import { recordLoad } from './record-load.ts';

export { ProfileMismatchError, type SeedProfile } from './profile.ts';

/** How far a profile goes; the whole of it unless said. */
interface Extent {
  /** How large the made-up country of the profile `nation` is. */
  readonly communes: number;
  /** Acts that take effect later than this day stay drafts. */
  readonly appliedUntil?: IsoDate | undefined;
}

interface Scene {
  readonly name: string;
  readonly play: (client: ClientBase, extent: Extent) => Promise<void>;
}

const referenceScenes: readonly Scene[] = [
  { name: 'holidays', play: seedHolidays },
  { name: 'units', play: seedUnits },
  { name: 'organisations', play: seedOrganisations },
  { name: 'documents', play: seedDocuments },
  { name: 'programme', play: seedProgramme },
  { name: 'provincial signings', play: seedProvincialSignings },
  { name: 'standards', play: seedStandards },
  { name: 'indicators', play: seedIndicators },
  { name: 'validation rules', play: seedValidationRules },
];

const demoScenes: readonly Scene[] = [
  // First what is told of the past: what follows is put on record by the real clock.
  { name: 'audit', play: seedAudit },
  { name: 'accounts', play: seedAccess },
  { name: 'office holders', play: seedOfficeHolders },
  { name: 'deadlines', play: seedDeadlines },
  { name: 'signings', play: seedDemoSignings },
  { name: 'figures', play: seedDemoFigures },
  { name: 'derived figures', play: seedDerivedFigures },
  { name: 'recognitions', play: seedRecognitions },
  { name: 'reviews', play: seedReviews },
  { name: 'acts', play: seedReorganisations('demo') },
];

const nationScenes: readonly Scene[] = [
  { name: 'units', play: seedNationUnits },
  { name: 'accounts', play: seedNationAccess },
  { name: 'figures', play: seedNationFigures },
  { name: 'derived figures', play: seedDerivedFigures },
];

/** All communes of the country in 2023. */
const communesOf2023 = 10_598;

const scenesOf: Record<SeedProfile, readonly Scene[]> = {
  reference: [...referenceScenes, { name: 'acts', play: seedReorganisations('reference') }],
  demo: [...referenceScenes, ...demoScenes],
  nation: nationScenes,
};

/** What is done once the load is on record: all before is told on the map of 2023. */
const scenesAfter: Record<SeedProfile, readonly Scene[]> = {
  reference: [{ name: 'reorganisations', play: applyReorganisations('reference') }],
  demo: [{ name: 'reorganisations', play: applyReorganisations('demo') }],
  nation: [],
};

/**
 * Fills an empty, migrated database with a profile's data and stamps it.
 *
 * @remarks All in one transaction: a database is either empty or whole. One that already bears the
 * profile is left as it is; anything else is refused with a {@link ProfileMismatchError}.
 */
export async function seed(options: {
  readonly ownerUrl: string;
  readonly profile: SeedProfile;
  readonly onProgress?: (line: string) => void;
  /** How large the made-up country of the profile `nation` is; the whole of it unless said. */
  readonly communes?: number;
  /** Acts that take effect later than this day stay drafts; all are applied unless said. */
  readonly appliedUntil?: IsoDate;
}): Promise<void> {
  const { ownerUrl, profile, onProgress, communes = communesOf2023, appliedUntil } = options;
  const client = new Client({ connectionString: ownerUrl, options: sessionOptions });
  await client.connect();
  try {
    await client.query('BEGIN');
    // Two seedings at once: the second waits, then finds the stamp.
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('phoihop seed'))`);
    if (!(await holdsProfile(client, profile))) {
      const play = async (scenes: readonly Scene[]) => {
        for (const scene of scenes) {
          onProgress?.(`seed: ${scene.name}`);
          // oxlint-disable-next-line no-await-in-loop -- each rests on the one before
          await scene.play(client, { communes, appliedUntil });
        }
      };
      await play(scenesOf[profile]);
      await recordLoad(client, profile);
      await play(scenesAfter[profile]);
      await stampProfile(client, profile);
      // So that the first who ask are not served by plans for empty tables.
      await client.query('ANALYZE');
    }
    await client.query('COMMIT');
  } finally {
    // Ends the transaction too, should a scene have failed.
    await client.end();
  }
}
