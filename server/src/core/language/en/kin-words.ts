/** English words that mean the same in a story: whoever wishes for the one and says the other has said it again. */
import type { KinWords } from '../kin-words.js';
import { morphology } from './morphology.js';

/** One group a line; a word may stand in several. */
const GROUPS = `
login log-in signin sign-in sign authenticate authentication log access enter
logout log-out sign-out leave exit quit stop
register registration sign-up signup enrol enroll join account
add create make insert enter new set define register put
edit change modify update amend correct adjust alter revise customise customize configure
delete remove erase clear discard drop rid
reject decline refuse deny dismiss turn
accept approve confirm allow agree authorise authorize
cancel abort stop end terminate undo revoke
upload attach submit send import provide
download save export get keep
send transmit deliver forward wire transfer mail
buy purchase order acquire shop
pay settle checkout payment
book reserve schedule plan appointment reservation booking
see view look display show watch read browse visible visualise visualize preview
find search locate discover lookup
choose select pick decide
sort order arrange organise organize rank group categorise categorize classify
notify inform alert notification remind reminder tell message warn
know understand learn aware informed recognise recognize comprehend insight knowledge knowledgeable familiar
check verify validate confirm
track monitor follow trace observe oversee
share publish post distribute
contact reach message communicate talk speak chat
answer reply respond response
ask request query question
rate review evaluate assess judge grade score feedback
comment remark note annotate
measure calculate compute count
record log document note capture register track
print hardcopy paper
open start launch begin run
close shut finish end complete
assign allocate give delegate
fix repair mend solve resolve correct
restrict limit block prevent restrain stop
protect secure safe security
manage handle administer control maintain management
use utilise utilize apply employ
move navigate go get
compare contrast difference differ
detail information info specific data description fact
document file attachment deliverable
picture image photo photograph
website site page platform application app system portal
list overview table catalogue catalog collection
product item good article
user account person member profile
change update modification edit
error mistake bug problem issue fault
status state condition progress
result outcome output
quick fast rapid speed delay prompt instant immediate wait
easy simple convenient comfortable
mobile phone smartphone tablet
price cost fee charge
time date when schedule
place location where address position
`;

const groups = GROUPS.trim()
  .split('\n')
  .map((line) => line.split(' ').map((word) => morphology.stem(word)));

export const kinWords: KinWords = {
  groupsOf: groups.reduce(
    (known, group, at) => group.reduce((map, stem) => map.set(stem, [...(map.get(stem) ?? []), at]), known),
    new Map<string, readonly number[]>(),
  ),
};
