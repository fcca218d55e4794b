/** How English sentences say what somebody should be able to do, outside of stories. */
import type { WishWords } from '../wish-words.js';
import { phrases, words } from '../word-lists.js';

export const wishWords: WishWords = {
  story: {
    opening: 'As {persona}',
    wish: 'I want',
    wishTogether: 'we want',
    together: words('we us our ours ourselves'),
    gapBefore: 'a',
    reason: 'so that',
  },
  writers: words('we i'),
  beforePeople: words('a an the all any each every both our my some'),
  ability: phrases(`
    must be able to
    shall be able to
    should be able to
    will be able to
    can be able to
    need to be able to
    needs to be able to
    have to be able to
    has to be able to
    want to be able to
    wants to be able to
    would like to be able to
    must be allowed to
    shall be allowed to
    should be allowed to
    must have the ability to
    shall have the ability to
    should have the ability to
    must have the option to
    should have the option to
    need the ability to
    need a way to
    needs a way to
    are able to
    is able to
    need to
    needs to
    want to
    wants to
    wish to
    wishes to
    would like to
    would love to
  `),
  need: phrases(`
    need
    needs
    want
    wants
    would like
    would love
    require
    requires
    ask for
    asks for
  `),
  duty: phrases(`
    must
    shall
    should
    can
    may
    will
    have to
    has to
    ought to
  `),
  enable: phrases(`
    allow
    allows
    enable
    enables
    let
    lets
    permit
    permits
    help
    helps
  `),
  possibility: phrases(`
    it must be possible
    it shall be possible
    it should be possible
    it has to be possible
    it needs to be possible
    make it possible
    the ability
    ability
    the possibility
    possibility
    the option
    option
  `),
  existence: phrases(`
    there must be
    there shall be
    there should be
    there needs to be
    there has to be
  `),
  negations: words(
    "not never no nobody none cannot can't mustn't shouldn't shan't won't don't doesn't isn't aren't without",
  ),
  conditions: words('when whenever if once after before while as'),
  verbs: words(`
    see view find search look browse compare choose pick select book reserve cancel change edit update add remove delete
    create make write read save keep share export import download upload print pay order buy return track follow check
    confirm receive get sign log register reset invite assign report rate review comment filter sort plan schedule
    reschedule renew extend swap request apply submit withdraw approve reject accept decline answer ask contact call
    message mark record enter copy move rename merge split attach collect claim watch listen learn open close
  `),
  forWhom: 'for',
  own: new Map([
    ['their', 'my'],
    ['theirs', 'mine'],
    ['themselves', 'myself'],
  ]),
  subject: new Map([
    ['they', 'I'],
    ["they're", 'I’m'],
    ["they'll", 'I’ll'],
    ["they've", 'I’ve'],
    ["they'd", 'I’d'],
  ]),
  subjectVerb: new Map([
    ['are', 'am'],
    ['were', 'was'],
  ]),
};
