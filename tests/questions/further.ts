import { id, type Question } from './ask.ts';

/** Further questions, from paragraphs that the others leave alone. */
export const FURTHER: readonly Question[] = [
  {
    name: 'X01',
    question: 'Who besides Pompeo accuses Iran of supporting al-Qaeda, and does anybody tell it as a fact?',
    parameters: { state: id('iran'), organization: id('al-qaeda') },
    rows: [
      { accuser: 'mike-pompeo', unnamed: false, modality: ['allegation'], strongest: 'allegation' },
      {
        accuser: 'other-american-accusers',
        unnamed: true,
        modality: ['allegation'],
        strongest: 'allegation',
      },
    ],
    quotes: [[1347, 1463]],
  },
  {
    name: 'X02',
    question:
      'How did listeners take Pompeo’s speech, what did they think it was for, and what does Penzel answer?',
    parameters: { speaker: id('mike-pompeo') },
    rows: [
      {
        critics: 'many-listeners',
        howMany: 'many',
        verdict: 'propaganda',
        modality: 'assessment',
        purpose: 'to spoil the incoming administration’s hopes of a rapprochement with Iran',
        answering: 'src-penzel',
        stance: 'qualifies',
        answer: 'exaggerated, yet resting on some truth',
      },
    ],
    quotes: [
      [1521, 1593],
      [1603, 1649],
      [1781, 1806],
    ],
  },
  {
    name: 'X03',
    question: 'Who says that Iran and al-Qaeda are partners, and who denies it?',
    parameters: { one: id('al-qaeda'), other: id('iran') },
    rows: [
      {
        polarity: 'asserts',
        by: ['src-partnership-believers', 'src-pompeo'],
        modality: ['assessment', 'allegation'],
        status: 'disputed',
      },
      {
        polarity: 'denies',
        by: ['src-abu-al-qassam', 'src-moghadam', 'src-penzel'],
        modality: ['assessment'],
        status: 'disputed',
      },
    ],
    quotes: [
      [2245, 2329],
      [2527, 2555],
      [9974, 9994],
      [9881, 9897],
    ],
  },
  {
    name: 'X04',
    question:
      'Whom do Iran and al-Qaeda both want gone, what divides them, and who found that it was no obstacle?',
    parameters: { one: id('al-qaeda'), other: id('iran') },
    rows: [
      {
        bothDriveOut: 'us-forces',
        from: 'middle-east',
        of: 'united-states',
        movement: 'sunni-jihadist-movement',
        opposedTo: 'shiites',
        words: 'did not constitute a compelling obstacle to cooperation',
        chain: ['src-penzel', 'src-commission-report', 'src-commission'],
        chainIs: ['stated', 'stated', 'carried-over'],
      },
    ],
    quotes: [
      [3473, 3525],
      [3342, 3373],
      [3131, 3213],
    ],
  },
  {
    name: 'X05',
    question: 'What restricts the leaders in Iran, and how tense has the relationship been?',
    parameters: { state: id('iran'), organization: id('al-qaeda') },
    rows: [
      {
        restricted: 'leaders-in-iran',
        inItsTerritory: true,
        tension: 'periods of intense pressure and tension',
      },
    ],
    quotes: [
      [4044, 4112],
      [4178, 4217],
    ],
  },
  {
    name: 'X06',
    question: 'Which of the detained found their conditions unacceptable, and from what were they cut off?',
    parameters: { state: id('iran') },
    rows: [
      {
        held: 'dissatisfied-operatives',
        unnamed: true,
        someOf: 'refugee-operatives',
        verdict: 'held under unacceptable conditions',
        modality: 'assessment',
        cutOffFrom: 'communication',
        countsStated: 0,
      },
    ],
    quotes: [[4410, 4542]],
  },
  {
    name: 'X07',
    question: 'How are Hezbollah and Hamza connected most shortly?',
    parameters: { one: id('hezbollah'), other: id('hamza-bin-laden') },
    rows: [
      { length: 2, between: 'al-qaeda', isActor: true, first: ['FOUGHT'], second: ['MEMBER_OF'] },
      { length: 2, between: 'iran', isActor: true, first: ['BACKED'], second: ['DETAINED', 'RELEASED'] },
    ],
    quotes: [
      [10635, 10725],
      [5734, 5765],
    ],
  },
  {
    name: 'X08',
    question:
      'Had al-Qaeda begun to kidnap for exchanges before the letter asked for it, and who kidnapped the diplomat in Pakistan?',
    parameters: { proposal: id('kidnap-and-swap-proposal'), kidnapping: id('kidnapping-2008') },
    rows: [
      {
        taker: 'al-qaeda',
        proposer: 'letter-writers',
        begun: '[..2010]',
        kidnapping: '2008',
        kidnappers: [],
        kidnappersInEvidence: 0,
        heldSince: [['al-qaeda', true, null]],
      },
    ],
    quotes: [
      [5562, 5610],
      [5811, 5840],
    ],
  },
  {
    name: 'X09',
    question: 'Whose account of the exchange of 2015 does Penzel call incomplete?',
    parameters: { exchange: id('exchange-2015') },
    rows: [
      {
        critic: 'src-penzel',
        remark: 'not fully told by the press',
        modality: 'assessment',
        stance: 'qualifies',
        accountOf: ['src-new-york-times', 'src-other-media'],
      },
    ],
    quotes: [[6506, 6537]],
  },
  {
    name: 'X10',
    question: 'What land does Hayat Tahrir al-Sham hold, and until when is that told?',
    parameters: { organization: id('hayat-tahrir-al-sham') },
    rows: [
      {
        region: 'northwestern-syria',
        country: 'syria',
        since: null,
        until: '..',
        certainlyTo: '2021-01-12',
        endedBy: null,
        strainedWith: 'al-qaeda',
        hedge: 'at best',
      },
    ],
    quotes: [
      [6868, 6926],
      [6982, 7003],
    ],
  },
  {
    name: 'X11',
    question: 'Whom did al-Zawahiri denounce in October 2017, for what, and who then argued on which side?',
    parameters: { speaker: id('ayman-al-zawahiri') },
    rows: [
      {
        spoke: '2017-10',
        denounced: 'hayat-tahrir-al-sham',
        refusedAllegianceTo: 'al-qaeda',
        crisis: 'allegation',
        crisisIn: 'syria',
        quarrel: '2017-10~/',
        writers: [
          ['abd-al-rahim-atoun', 'hayat-tahrir-al-sham'],
          ['abu-al-qassam', 'al-qaeda'],
          ['sami-al-uraydi', 'al-qaeda'],
        ],
      },
    ],
    quotes: [
      [7040, 7197],
      [7203, 7253],
      [7412, 7459],
    ],
  },
  {
    name: 'X12',
    question: 'Which released leaders oversaw the defection, and who drew attention to the deal?',
    parameters: { decision: id('separation-decision'), exchange: id('exchange-2015') },
    rows: [
      {
        unnamed: true,
        someOf: 'leaders-released-2015',
        inferred: true,
        named: [],
        broughtUpBy: ['abd-al-rahim-atoun', 'abu-al-qassam'],
        whoIsInferred: [true],
      },
    ],
    quotes: [
      [7517, 7555],
      [7643, 7673],
    ],
  },
  {
    name: 'X13',
    question: 'By Atoun’s account, how many could leave Iran, how many could not, and who were they?',
    parameters: { source: id('src-atoun'), exchange: id('exchange-2015'), state: id('iran') },
    rows: [
      {
        couldLeave: 4,
        couldNot: 2,
        left: ['abu-al-khair-al-masri', 'abu-al-qassam', 'companion-1', 'companion-2'],
        wentTo: ['syria'],
        stayed: ['abu-muhammad-al-masri', 'saif-al-adl'],
      },
    ],
    quotes: [[7831, 7975]],
  },
  {
    name: 'X14',
    question: 'How long had al-Qaeda’s leader been isolated, who says so, and who was his First Deputy?',
    parameters: { leader: id('ayman-al-zawahiri') },
    rows: [
      {
        low: 2,
        high: 2,
        unit: 'years',
        chain: ['src-penzel', 'src-atoun'],
        firstDeputy: 'abu-al-khair-al-masri',
      },
    ],
    quotes: [
      [8378, 8423],
      [8299, 8323],
    ],
  },
  {
    name: 'X15',
    question: 'Who is pictured, and who speaks in the captions?',
    parameters: { publisher: id('src-maidan') },
    rows: [
      { person: 'abu-al-khair-al-masri', locator: 'paragraph 31', hop: 1, hops: 1, tie: null },
      { person: 'saif-al-adl', locator: 'paragraph 42', hop: 1, hops: 1, tie: 'DEPUTY_OF' },
    ],
    quotes: [
      [8892, 8913],
      [11778, 11809],
    ],
  },
  {
    name: 'X16',
    question: 'Whose votes does Atoun discount, on what ground, and who contradicts him?',
    parameters: { decision: id('separation-decision') },
    rows: [
      {
        voter: 'abu-muhammad-al-masri',
        voted: 'opposed',
        critic: 'src-atoun',
        ground: 'prisoners of the enemy state, Iran',
        opponent: 'src-abu-al-qassam',
        answers: 'denies',
        status: 'disputed',
      },
      {
        voter: 'saif-al-adl',
        voted: 'opposed',
        critic: 'src-atoun',
        ground: 'prisoners of the enemy state, Iran',
        opponent: 'src-abu-al-qassam',
        answers: 'denies',
        status: 'disputed',
      },
    ],
    quotes: [
      [8985, 9056],
      [9334, 9356],
    ],
  },
  {
    name: 'X17',
    question: 'Did Iran grant freedom of movement willingly, and on what terms may the deputies not leave?',
    parameters: { state: id('iran') },
    rows: [
      {
        leaders: 'leaders-in-iran',
        granted: 'unwilling',
        modality: 'assessment',
        called: 'a difficult victory',
        calledSoBy: 'src-abu-al-qassam',
        barred: 'zawahiri-deputies-in-iran',
        terms: 'terms of their release from Iranian detention',
      },
    ],
    quotes: [
      [10081, 10104],
      [10261, 10283],
      [10383, 10445],
    ],
  },
  {
    name: 'X18',
    question: 'Who bears a grudge against the Iranians, and is it all of al-Qaeda?',
    parameters: { organization: id('al-qaeda') },
    rows: [
      {
        who: 'members-with-a-grudge',
        unnamed: true,
        howMany: 'many',
        whom: 'iranians',
        whomKind: 'Group',
        grudgesOfTheWhole: 0,
      },
    ],
    quotes: [[10761, 10822]],
  },
  {
    name: 'X19',
    question: 'Is there public evidence that Iran supports al-Qaeda’s operations materially?',
    parameters: { backer: id('iran'), backed: id('al-qaeda') },
    rows: [
      {
        evidenceIs: 'none made public',
        polarity: 'asserts',
        modality: 'fact',
        hedge: null,
        stance: ['qualifies'],
        to: ['src-american-accusers', 'src-pompeo'],
      },
      {
        evidenceIs: 'the presence of al-Qaeda’s leaders in Iran',
        polarity: 'denies',
        modality: 'assessment',
        hedge: 'does not necessarily entail',
        stance: ['qualifies'],
        to: ['src-american-accusers', 'src-pompeo'],
      },
    ],
    quotes: [
      [11143, 11170],
      [11266, 11290],
    ],
  },
  {
    name: 'X20',
    question: 'Who may be the last to enjoy freedom in Iran, and are others there?',
    parameters: { state: id('iran'), person: id('saif-al-adl') },
    rows: [
      {
        person: 'saif-al-adl',
        free: 'possibility',
        onlyOneLeft: 'possibility',
        others: 'other-members-in-iran',
        believed: 'possibility',
        hedge: 'are now believed to be',
        believer: 'unnamed',
      },
    ],
    quotes: [
      [11583, 11709],
      [11741, 11775],
    ],
  },
  {
    name: 'X21',
    question: 'What does Penzel recommend, and to whom?',
    parameters: {},
    rows: [
      {
        advised: 'biden-administration',
        advice: [
          'to assess Iran and al-Qaeda apart from each other',
          'to avoid politicised assessments of the threat from al-Qaeda',
          'to stop confusing the threats that Iran and al-Qaeda pose',
          'to stop exaggerating how far al-Qaeda and Iran cooperate',
        ],
        modality: ['recommendation'],
        by: ['src-penzel'],
      },
      {
        advised: 'iran',
        advice: ['to be held responsible for tolerating al-Qaeda’s activity'],
        modality: ['recommendation'],
        by: ['src-penzel'],
      },
    ],
    quotes: [
      [11811, 11840],
      [12069, 12088],
      [12147, 12164],
      [12255, 12276],
      [12592, 12621],
    ],
  },
  {
    name: 'X22',
    question: 'Where does al-Qaeda fuel insurgencies, and what does it threaten?',
    parameters: { organization: id('al-qaeda') },
    rows: [
      {
        fuelled: 'insurgencies',
        regions: ['central-africa', 'east-africa'],
        scope: 'in Central and East Africa and elsewhere',
        threatened: 'american-soil',
      },
    ],
    quotes: [
      [12457, 12479],
      [12519, 12542],
    ],
  },
  {
    name: 'X23',
    question: 'What did the exchange and its presence in Iran bring al-Qaeda, and where may it recover?',
    parameters: { organization: id('al-qaeda'), exchange: id('exchange-2015'), author: id('src-penzel') },
    rows: [
      { property: 'benefit', polarity: 'asserts', value: 'little from being in Iran', hedge: 'it appears' },
      {
        property: 'effect',
        polarity: 'denies',
        value: 'a boost to al-Qaeda’s cause',
        hedge: 'does not seem',
      },
      { property: 'effect', polarity: 'denies', value: 'a new safe haven for al-Qaeda', hedge: 'it appears' },
      {
        property: 'effect',
        polarity: 'asserts',
        value: 'made it possible for Abu Muhammad al-Masri to live freely in Iran',
        hedge: null,
      },
      {
        property: 'effect',
        polarity: 'asserts',
        value: 'more harm than benefit to al-Qaeda',
        hedge: 'it appears',
      },
      {
        property: 'prospect',
        polarity: 'asserts',
        value: 'if it grows strong again, then probably in Afghanistan',
        hedge: 'it is likely',
      },
      {
        property: 'prospect',
        polarity: 'denies',
        value: 'to grow strong again in Iran',
        hedge: 'it is likely',
      },
    ],
    quotes: [
      [13099, 13138],
      [13651, 13664],
      [13723, 13739],
      [13807, 13828],
      [14195, 14226],
    ],
  },
  {
    name: 'X24',
    question:
      'How many of those released in 2015 have been killed, where, by whom, and who of them is named?',
    parameters: { released: id('leaders-released-2015') },
    rows: [
      {
        released: 6,
        atLeast: 4,
        atMost: null,
        there: 3,
        in: 'syria',
        killersThere: [],
        namedThere: [],
        named: 'abu-muhammad-al-masri',
        killedIn: 'tehran',
        inferred: true,
      },
    ],
    quotes: [
      [13852, 13937],
      [13940, 13970],
    ],
  },
  {
    name: 'X25',
    question: 'Whom did Iran hold in the middle of 2016, by whose account, and who denies it?',
    parameters: { state: id('iran'), day: '2016-06-01' },
    rows: [
      { held: 'abu-muhammad-al-masri', polarity: 'asserts', firstSource: 'src-atoun', certain: false },
      { held: 'abu-muhammad-al-masri', polarity: 'denies', firstSource: 'src-abu-al-qassam', certain: true },
      { held: 'dissatisfied-operatives', polarity: 'asserts', firstSource: 'src-penzel', certain: false },
      { held: 'refugee-operatives', polarity: 'asserts', firstSource: 'src-penzel', certain: false },
      { held: 'saif-al-adl', polarity: 'asserts', firstSource: 'src-atoun', certain: false },
      { held: 'saif-al-adl', polarity: 'denies', firstSource: 'src-abu-al-qassam', certain: true },
    ],
    quotes: [
      [9022, 9050],
      [9148, 9174],
    ],
  },
];
