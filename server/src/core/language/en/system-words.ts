/** English words that tell the inside of a program from things that have the same name elsewhere. */
import type { SystemWords } from '../system-words.js';
import { words } from '../word-lists.js';

export const systemWords: SystemWords = {
  namesakes: words(`
    table tables class classes record records branch branches tree trees node nodes key keys bridge bridges port ports
    stream streams cluster clusters bucket buckets container containers thread threads pool pools host cell cells log logs
    index frame frames block blocks panel panels engine engines model models component components column columns row rows
    shell core kernel server servers cache caches system systems
  `),
  firmNamesakes: words('server servers cache caches system systems'),
  of: words('of'),
  physical: words(`
    dry wet damp frozen dusty muddy whole broken warped bent cracked rotten ripe fresh stale
    heavy steep level straight crooked tight loose rusty sharp blunt green alive dead tall deep shallow watertight brings
    bring carries carry pours pour smiles smile waters grows grow blooms
  `),
  digital: words(`
    data database online digital digitally app apps application website site screen browser software computer email
    e-mail upload uploaded uploading download downloaded import imported export exported login log-in log logged sign-up
    signup account accounts profile profiles password form forms field fields entry entries duplicate duplicates sync
    synced synchronise synchronize save saved store stored submit submitted search filter click button page pages link
    file files api code test tests deploy deployed dashboard backup migrate migrated validate validated system portal
    platform automatic automatically record records query queries catalogue register registration
  `),
  programVerbs: words('fire fires trigger triggers execute executes emit emits return returns dispatch dispatches'),
  programStates: words('fired triggered executed emitted called invoked dispatched instantiated returned'),
  flags: words('status flag field attribute property variable boolean'),
  flagged: words('set updated changed switched toggled flipped'),
  entered: words(`
    data details registration registrations entry entries form forms application order request profile account submission
    booking settings preferences answers information record records choice choices input changes response responses
    payment address measurements readings reading report message feedback comment review score scores
  `),
  putAway: words('stored saved persisted recorded logged processed captured archived'),
  stores: words('database db table system server backend cloud log'),
  tokens: words('cookie cookies token tokens session hash uuid payload header'),
  besideTokens: words('browser server response header session request api storage client'),
};
