/** Languages in which stories are not read yet: enough words of each to name it, and to see where a story stands. */

export interface OtherLanguage {
  /** As an English sentence calls it. */
  readonly name: string;
  /** Frequent words that English does not have, in small letters. Empty where the script tells. */
  readonly words: ReadonlySet<string>;
  /** How a story begins, as the alternatives of a pattern: "Als", "En tant que". Null where the person's noun comes first. */
  readonly openers: string | null;
  /** How the wish is said, as the alternatives of a pattern: "möchte ich". */
  readonly wishes: string;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Where one text could be several, the more widely spoken language comes first. */
export const otherLanguages: readonly OtherLanguage[] = [
  {
    name: 'German',
    words: words(
      `der das und ist nicht mit für auf ein eine einen einem einer dem den des zu von auch werden wird kann können sich sind oder wenn nur über nach bei aus wie ich möchte damit mein meine dass durch sowie muss soll um wir sie er es`,
    ),
    openers: 'als',
    wishes:
      '(?:möchten?|wollen|will|wünschen?|brauchen?|benötigen?|erwarten?|sollten?|kann|können|muss|müssen|würden?|hätten?) (?:ich|wir)|ich (?:möchte|will|brauche|kann)',
  },
  {
    name: 'French',
    words: words(
      `le la les des une est et dans que qui sur avec par pas sont aux cette ces être vous nous leur leurs je du il elle peut doit afin mes mon ma pour tant ne au ou un de en à ce`,
    ),
    openers: "en tant qu(?:e|['’])|en qualité d(?:e|['’])",
    wishes: "je (?:ne )?(?:veux|voudrais|souhaite(?:rais)?|désire|dois|peux)|j['’](?:aimerais|ai besoin)",
  },
  {
    name: 'Spanish',
    words: words(
      `el los las una que para con por del en es se como más su sus al pero este esta esto está puede debe ser quiero mi mis cada cuando sin sobre entre también tiene de la un poder usuario`,
    ),
    openers: 'como|yo como',
    wishes: 'quiero|quisiera|deseo|necesito|me gustar[ií]a|queremos|puedo',
  },
  {
    name: 'Portuguese',
    words: words(
      `da das dos em um uma que para por não se é mais ao à ou pelo pela são deve você quero eu meu minha meus como ser sua seu seus na nas nos pode quando cada também sistema usuário de`,
    ),
    openers: 'como|eu,? como|enquanto',
    wishes: 'quero|gostaria|desejo|preciso|queremos|posso',
  },
  {
    name: 'Italian',
    words: words(
      `il gli della del dello dei delle degli di che con una un è sono nel nella alla ai al non più questo questa voglio la le si da essere può deve ogni utente mio mia miei`,
    ),
    openers: 'come|in qualità di|in quanto',
    wishes: 'voglio|vorrei|desidero|ho bisogno|vogliamo|devo|posso',
  },
  {
    name: 'Dutch',
    words: words(
      `het een van en de dat op met voor niet zijn aan ook worden wordt kan bij naar uit deze maar als ik wil zodat mijn moet moeten kunnen te om er heeft gebruiker`,
    ),
    openers: 'als',
    wishes: '(?:wil|wens|kan|moet|heb|zou|willen|kunnen) (?:ik|we|wij)|ik (?:wil|wens|moet|kan)',
  },
  {
    name: 'Swedish',
    words: words(`och att det som är inte för på en ett av med kan ska den om från eller jag vill så har de mitt min`),
    openers: 'som',
    wishes: '(?:vill|behöver|önskar|kan|skulle) (?:jag|vi)|jag (?:vill|behöver|önskar)',
  },
  {
    name: 'Danish or Norwegian',
    words: words(`og det som er ikke på en et av af med kan skal den om fra eller jeg vil så har til de min mine`),
    openers: 'som',
    wishes: '(?:vil|ønsker|trenger|har brug|kan) (?:jeg|vi)|jeg (?:vil|ønsker|trenger)',
  },
  {
    name: 'Finnish',
    words: words(
      `ja ei että se oli kun voi ovat tai mutta jos kuin myös sekä haluan jotta käyttäjä niin voin ole minun`,
    ),
    openers: null,
    wishes: 'haluan|haluaisin|haluamme',
  },
  {
    name: 'Polish',
    words: words(`nie się jest że jako aby oraz lub przez dla są być może na od jak chcę mój moje żeby po`),
    openers: 'jako',
    wishes: 'chcę|chciał\\p{L}{0,4}|potrzebuję|mogę|chcemy',
  },
  {
    name: 'Czech',
    words: words(`je se na že aby pro jako který která nebo není jsou být může také při jeho chci mohl abych`),
    openers: 'jako',
    wishes: 'chci|chtěl\\p{L}? bych|potřebuji|mohu|můžu|chceme',
  },
  {
    name: 'Turkish',
    words: words(`ve bir bu için ile olarak da olan gibi daha kullanıcı istiyorum böylece veya sistem çok en ne`),
    openers: null,
    wishes: 'olarak[^\\n]{1,200}(?:istiyor\\p{L}{1,4}|isterim)',
  },
  {
    name: 'Romanian',
    words: words(`și este că pentru nu cu pe din sau mai să fi lui vreau ca un al prin sunt poate`),
    openers: 'ca|în calitate de',
    wishes: 'vreau|aș vrea|doresc|îmi doresc|am nevoie',
  },
  {
    name: 'Hungarian',
    words: words(`és az egy hogy nem van meg ez vagy kell lehet szeretném felhasználó de`),
    openers: 'mint|\\p{L}{2,40}k[ée]nt',
    wishes: 'szeretné[mn]\\p{L}{0,3}|akarok|szükségem',
  },
  {
    name: 'Indonesian',
    words: words(
      `yang dan di untuk dengan ini dari pada tidak dalam adalah saya sebagai atau dapat ke ingin agar akan`,
    ),
    openers: 'sebagai',
    wishes: '(?:saya|kami|aku) (?:ingin|mau|perlu|dapat|bisa)',
  },
  {
    name: 'Vietnamese',
    words: words(`và của là các một cho được trong không có với người tôi muốn để khi này những`),
    openers: 'là|với (?:tư cách|vai trò)(?: là)?',
    wishes: 'tôi (?:muốn|cần|mong)',
  },
  { name: 'Russian', words: words(''), openers: 'как|я,? как', wishes: 'хочу|хотел\\p{L}{0,2}|должн?\\p{L}{0,2}|могу' },
  { name: 'Ukrainian', words: words(''), openers: 'як|я,? як', wishes: 'хочу|хотів|хотіла|можу|мені потрібно' },
  { name: 'Greek', words: words(''), openers: 'ως|σαν', wishes: 'θέλω|θα ήθελα|χρειάζομαι' },
  { name: 'Chinese', words: words(''), openers: '作为|作為|身为', wishes: '希望|想要|我想|我要|需要|能够|可以' },
  { name: 'Japanese', words: words(''), openers: null, wishes: 'として[^\\n]{1,200}(?:たい|ほしい|欲しい|必要)' },
  {
    name: 'Korean',
    words: words(''),
    openers: null,
    wishes: '(?:로서|으로서|로써)[^\\n]{1,200}(?:싶|원한|원합|바란|필요)',
  },
  { name: 'Arabic', words: words(''), openers: 'ك\\p{L}{2,}|بصفتي', wishes: 'أريد|أود|أرغب|أحتاج' },
  { name: 'Hebrew', words: words(''), openers: 'כ\\p{L}{2,}|בתור', wishes: 'אני רוצה|ברצוני|אני צריכה?' },
  { name: 'Hindi', words: words(''), openers: null, wishes: 'के रूप में[^\\n]{1,200}(?:चाहत|चाहूँ|ज़रूरत)' },
  { name: 'Thai', words: words(''), openers: 'ในฐานะ', wishes: 'ต้องการ|อยาก' },
];

/** What letters outside of the Latin alphabet tell: the first language whose marks are there; without marks, always. */
export const scripts: readonly {
  readonly letters: RegExp;
  readonly languages: readonly { readonly name: string; readonly marks?: RegExp }[];
}[] = [
  { letters: /[\u3040-\u30FF]/, languages: [{ name: 'Japanese' }] },
  { letters: /[\uAC00-\uD7AF]/, languages: [{ name: 'Korean' }] },
  { letters: /[\u3400-\u9FFF]/, languages: [{ name: 'Japanese', marks: /[\u3040-\u309F]{2}/ }, { name: 'Chinese' }] },
  {
    letters: /[\u0400-\u04FF]/,
    languages: [
      { name: 'Ukrainian', marks: /[іїєґ]/i },
      { name: 'Serbian', marks: /[јљњћђџ]/i },
      { name: 'Russian', marks: /[ыэ]/i },
      { name: 'Bulgarian', marks: /ъ/i },
      { name: 'Russian' },
    ],
  },
  { letters: /[\u0370-\u03FF]/, languages: [{ name: 'Greek' }] },
  { letters: /[\u0600-\u06FF]/, languages: [{ name: 'Persian', marks: /[پچژگ]/ }, { name: 'Arabic' }] },
  { letters: /[\u0590-\u05FF]/, languages: [{ name: 'Hebrew' }] },
  { letters: /[\u0900-\u097F]/, languages: [{ name: 'Hindi' }] },
  { letters: /[\u0E00-\u0E7F]/, languages: [{ name: 'Thai' }] },
];
