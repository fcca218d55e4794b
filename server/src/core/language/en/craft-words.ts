/** English words that tell how well a story is made. */
import type { CraftWords } from '../craft-words.js';
import { phrases, words } from '../word-lists.js';

const jargon = `
leverage: use
leverages: uses
leveraging: using
utilise: use
utilize: use
utilising: using
utilizing: using
synergy:
synergies:
touchpoint:
touchpoints:
touch point:
touch points:
dispositioned: decided
case disposition: decision
tier-1 escalation:
tier-2 escalation:
tier-3 escalation:
tier 1 escalation:
tier 2 escalation:
tier 3 escalation:
first-level support: help
second-level support: help
straight-through processing:
straight through processing:
value stream:
value streams:
stakeholder management:
omnichannel:
omni-channel:
onboarded: welcomed
offboarded:
operationalise: put to use
operationalize: put to use
monetise: earn money with
monetize: earn money with
upsell:
cross-sell:
churned:
churn rate:
conversion funnel:
sales funnel:
lead nurturing:
service desk ticket: request
golden record:
single source of truth:
paradigm shift:
low-hanging fruit:
best-in-class:
go-to-market:
actionable insights:
action items: tasks
`;

export const craftWords: CraftWords = {
  widgets: phrases(`
    dropdown
    dropdowns
    drop-down
    drop-downs
    drop down
    dropdown list
    dropdown menu
    drop-down list
    drop-down menu
    checkbox
    checkboxes
    check box
    check boxes
    radio button
    radio buttons
    modal
    modals
    modal window
    modal dialog
    pop-up
    pop-ups
    popup
    popups
    pop up
    pop ups
    pop-up window
    tooltip
    tooltips
    carousel
    accordion
    tab bar
    toggle
    toggle switch
    slider
    hamburger menu
    burger menu
    sidebar
    side bar
    navbar
    navigation bar
    floating button
  `),
  softWidgets: words('button buttons tab tabs icon icons banner banners'),
  looks: words(`
    red green blue yellow orange white black grey gray purple pink round rounded
    bold bright coloured colored blinking floating sticky two three four five six
  `),
  corners: phrases(`
    at the top
    at the bottom
    on the top
    on the bottom
    in the top
    in the bottom
    on the left
    on the right
    in the corner
    in the upper
    in the lower
    top right
    top left
    bottom right
    bottom left
    upper right
    upper left
    right corner
    left corner
  `),
  adds: words('and'),
  plainVerbs: words(`
    add assign attach buy cancel choose compare configure connect create define delete edit explore export generate give
    hide import invite join manage modify notify organise organize pay publish register remove rename reply reserve
    select send submit subscribe unsubscribe upload verify write rely communicate deploy learn download ask tell bring
  `),
  besides: phrases(`
    also
    also to
    to
    to also
    be able to
    to be able to
    then
    then to
    additionally
  `),
  sameDeed: words(`
    get receive see view know have be find learn go come keep understand feel decide enjoy stay make check read
    try look show let continue start begin confirm use access review open click press return want need
  `),
  pairs: phrases(`
    drag and drop
    copy and paste
    cut and paste
    search and find
    search and filter
    search and replace
    find and replace
    sort and filter
    filter and sort
    browse and search
    search and browse
    pick and choose
    save and exit
    save and continue
    compare and contrast
    view and edit
    read and write
    wait and see
    log in and out
    sign in and out
    search and rescue
    terms and conditions
  `),
  decisions: words('approve reject accept decline deny refuse agree confirm sign acknowledge'),
  shortForms: words(`
    pdf faq faqs id ids url urls gps sms tv eu uk us usa un vat atm atms pin pins ok am pm ac dc cv cd dvd usb led wifi wi-fi
    gdpr vip diy asap eta rsvp aka fyi ngo ngos ceo cfo hr it pc pcs mb gb tb kb km kg cm mm mph kwh kw hz isbn iban bic
    csv zip mp3 mp4 png jpg jpeg gif svg xml json html css http https sql api apis ui ux app apps pos qr rfid nfc voip vpn
    sim ssd hd 3d 2d 4k ai ml ar vr iot ios mac nasa nato unesco unicef who dna hiv aids bmi icu er gp nhs mri ct ecg
    bbc cnn bmw vw ibm sap aws usd eur gbp chf aud cad jpy q1 q2 q3 q4 h1 h2 b2b b2c kpi kpis okr okrs roi crm erp cms
    po qa mvp nfr fr us ac dod dor tbd tba tbc todo nb ps no vs etc bst gmt utc cet est pst mon tue wed thu fri sat sun jan feb mar apr
    jun jul aug sep oct nov dec llc inc ltd gmbh plc phd md ba bsc msc mba uni lgbt lgbtq suv bbq rip sos vin i ii iii iv v vi vii viii ix x xi xii
    os db js vm seo sku skus usps ups dhl svn git uri ssh png raf sme smes rfi rfp sla slas qr pm cc bcc
    rss ftp ssl tls dns ip cpu gpu ram lan wlan isp ide sdk cli gui oss iso rfc w3c wcag aria pii ocr nlp etl ci cd pr prs saas paas iaas mfa sso 2fa otp ldap smtp imap
  `),
  capitals: words(`
    shall must should may will can not and or if then else when while where given but the a an as i we want so that to
    in on of for with is are be system user users optional required recommended never always only all any no note
    error sample info max min readme right left org repo yyyy xx xxx delete read write get put post patch yes
    important warning todo done wip new old open closed high medium low critical story epic task bug feature
    acceptance criteria description title priority status role goal benefit why what who how background scenario
  `),
  jargon: new Map(
    jargon
      .trim()
      .split('\n')
      .map((line) => line.split(':').map((part) => part.trim()))
      .map(([phrase = '', plain = '']) => [phrase, plain] as const),
  ),
  tradeBehind: words('ratio ratios effect trading buyout buyouts'),
  plans: words('project programme program initiative'),
  forEverybody: phrases(`
    constraint
    constraints
    compliance
    legal
    regulatory
    security
    non-functional
    non functional
    nonfunctional
    quality
    performance
    assumptions
    out of scope
  `),
};
