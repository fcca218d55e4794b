/** How stories are worded in English: who, want, outcome, and what only looks like them. */
import type { StoryGrammar } from '../pack.js';
import { phraseTable } from '../phrases.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const phrases = (text: string) => phraseTable(text.trim().split(/\s*\n\s*/));

export const grammar: StoryGrammar = {
  roleOpeners: words('as'),
  articles: words('a an the any some one every each another our my'),
  notRoleStarts: words(`
    i we you he she it they this that these those there here described mentioned noted discussed stated shown seen
    explained indicated outlined specified defined listed required needed expected requested usual always before above
    below far long soon well much many few little often part per such if though although of for to from in on at by with
    within without via is was are were and or but not no opposed compared against well-known part early late follows
    following against possible appropriate applicable it's we've i've you're well side first next last already
    time things usually now then when what how who whatever more most less than all both is
  `),
  notRoleHeads: words(`
    result results example examples consequence alternative alternatives step part side rule workaround reminder
    mitigation bonus resort point prerequisite whole final general matter convention precaution courtesy default
    fallback baseline principle guideline compromise proof test trial hint tip warning summary conclusion start
    beginning follow-up followup outcome solution response reference quick simple single last first minimum bare
    refresher backup exception sanity shortcut hack gesture name names docs note
  `),
  subjects: words('i we'),
  contractedSubjects: words("i'd we'd i'll we'll i'm we're i've we've id"),
  adverbs: words('only also really just simply often sometimes always currently still usually never do will would may might could eventually ideally additionally likewise further then now first'),
  strongMarkers: phrases(`
    want to be able to
    want the ability to
    want to have the ability to
    want to have the option to
    want the option to
    want to
    want
    wants to
    wants
    wanted to
    wanna
    would like to be able to
    would like to have the ability to
    would like the ability to
    would like the option to
    would like to
    would like
    would love to be able to
    would love to
    would love
    would want to
    would want
    would expect to
    would expect
    would prefer to
    would prefer
    would need to
    would need
    like to be able to
    like the ability to
    like to
    like
    love to
    love
    need to be able to
    need the ability to
    need to
    need
    wish to be able to
    wish to
    wish
    hope to
    hope
    expect to be able to
    expect to
    expect
    prefer to
    prefer
    require
    desire to
    desire
    don't want to have to
    don't want to
    don't want
    do not want to have to
    do not want to
    do not want
    don't need to
    do not need to
    am looking for
    am interested in
  `),
  weakMarkers: phrases(`
    can
    cannot
    can't
    should be able to
    should have the ability to
    should
    must be able to
    must
    shall be able to
    shall
    may
    am able to
    will be able to
    will be allowed to
    will be
    will have
    will not
    will
    have to be able to
    have the ability to
    have the option to
    get to
  `),
  connectors: phrases(`
    so that
    in order that
    in order to
    in order for
    in order
    such that
    so as to
    because
    thereby
    therefore
    thus
    hence
    that way
    this way
    with the goal of
    with the aim of
    for the purpose of
    for the sake of
    otherwise
    as this
    as it
    as i
    as we
    since i
    since we
    since it
    since this
    since the
  `),
  bareConnector: 'so',
  connectorTail: 'that',
  /** What may follow a bare "so" that starts a reason. */
  afterBareConnector: words(`
    i we they he she it you the my our their his her its this these those users people customers everyone everybody
    anyone nobody no others other all each every any a an one i'm i'll i'd i've we're we'll we'd they're they'll it's
    there when if only as not don't dont players clients admins developers students teachers employees i'am what
  `),
  notAfterBareConnector: words('many much far on forth called long often few little soon-to-be'),
  notBeforeBareConnector: words('do doing did done does and or if not think more even say says just hope ever quite'),
  purposeVerbs: words(`
    ensure ensures avoid prevent reduce improve mitigate maximize maximise minimize minimise facilitate simplify
    guarantee save protect increase optimize optimise achieve accommodate enhance streamline speed accelerate satisfy
    meet comply encourage promote preserve
    help make enable allow keep
  `),
  purposeParticiples: words(`
    ensuring allowing enabling making helping giving letting reducing improving avoiding preventing providing saving
    increasing eliminating simplifying keeping minimizing minimising maximizing
  `),
  relativePurpose: phrases(`
    which will
    which would
    which allows
    which lets
    which helps
    which enables
    which gives
    which makes
    which means
    which ensures
    that allows
    that lets
    that helps
    that enables
    that will allow
    that will help
    that would allow
    that would help
    without having to
    without needing to
    without the need to
    without me having to
    instead of having to
    rather than having to
  `),
  reasonSentences: phrases(`
    this will
    this would
    this allows
    this lets
    this helps
    this enables
    this gives
    this makes
    this ensures
    this means
    this is because
    this is important
    this is useful
    this is needed
    this is to
    this could
    this can
    this should
    this way
    this reduces
    this saves
    this avoids
    this prevents
    this improves
    this provides
    it will
    it would
    it helps
    it allows
    it is important
    that way
    that would
    that will
    that allows
    by doing
    doing so
    doing this
    otherwise
    the goal is
    the goal of
    the purpose
    the reason
    the benefit
    the aim
    the motivation
    because
    since
    so that
    so i
    so we
    so
    thus
    therefore
    then i can
    i can then
    i will
    in this way
    in order to
    with this
    why
    benefit
    benefits
    reason
    rationale
    outcome
    value
    motivation
    purpose
    business value
  `),
  leadingOutcome: phrases(`
    in order to
    in order for
    in order that
    so that
    so i can
    so we can
    to
  `),
  situationOpeners: words('when whenever if while'),
  sentenceRole: words('when whenever if by because since where while after before during given'),
  placeholderRoles: words(`
    role roles persona actor type-of-user user-type user-role usertype who someone-type x y z xxx xyz tbd todo something
    blank type
  `),
  placeholderWants: words(`
    goal goals action feature something what some want xxx xyz tbd todo blank capability functionality task that this
    perform requirement desire some-goal
  `),
  roleColumns: words('as as_a as_an role persona personas who actor user user_role user_type as_a/an rôle stakeholder'),
  wantColumns: words('i_want i_want_to i_need i_need_to want want_to i_would_like i_would_like_to what goal need i_can action wants i_want/need feature'),
  outcomeColumns: words('so_that so_i_can so why benefit benefits reason outcome value because in_order_to rationale purpose so_that_i_can'),
  criteriaTitles: phrases(`
    acceptance criteria
    acceptance criterion
    acceptance tests
    acceptance
    criteria
    ac
    acs
    definition of done
    conditions of satisfaction
    satisfaction conditions
  `),
};
