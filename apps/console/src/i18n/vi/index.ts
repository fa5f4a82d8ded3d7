import { accounts } from './accounts.ts';
import { attachments, papers } from './attachments.ts';
import { audit } from './audit.ts';
import { bulkMoves } from './bulk-moves.ts';
import { catalogues, indicators } from './catalogues.ts';
import { conferences } from './conferences.ts';
import { dashboard } from './dashboard.ts';
import { documents } from './documents.ts';
import { figureImports } from './figure-imports.ts';
import { figureSheets } from './figure-sheets.ts';
import { figures } from './figures.ts';
import { frame } from './frame.ts';
import { inbox } from './inbox.ts';
import { keys } from './keys.ts';
import { me } from './me.ts';
import { palette } from './palette.ts';
import { programmes } from './programmes.ts';
import { publications } from './publications.ts';
import { reorganisations } from './reorganisations.ts';
import { reportStanding } from './report-standing.ts';
import { reviewTemplates } from './review-templates.ts';
import { reviews } from './reviews.ts';
import { reports } from './reports.ts';
import { seals } from './seals.ts';
import { signIn } from './sign-in.ts';
import { signingList } from './signing-list.ts';
import { signings } from './signings.ts';
import { standards } from './standards.ts';
import { state } from './state.ts';
import { tasks } from './tasks.ts';
import { units } from './units.ts';
import { validationRules } from './validation-rules.ts';
import { ra } from './react-admin.ts';

export const vi = {
  ra,
  frame,
  state,
  signIn,
  accounts,
  audit,
  dashboard,
  inbox,
  keys,
  me,
  palette,
  units,
  reorganisations,
  documents,
  figures,
  figureSheets,
  programmes,
  signings,
  standards,
  seals,
  bulkMoves,
  attachments,
  papers,
  signingList,
  figureImports,
  catalogues,
  indicators,
  validationRules,
  reportStanding,
  reviews,
  publications,
  conferences,
  reviewTemplates,
  reports,
  tasks,
};
