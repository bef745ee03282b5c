//! Words that take a capital at the start of a sentence or in a heading without being names.
//!
//! All in lower case. The text at hand tells most of them (the same word stands in it without a
//! capital); this table serves short texts.

/// Words of grammar and the plain words that most often open a sentence.
pub(crate) const COMMON_WORDS: &str = "\
a able about above access according accordingly across action actions active activists additional \
additionally admittedly adults advertisement after afterward afterwards again against ago agreement \
ahead aid air alarm alas all allegedly allies almost alone along alongside already also \
alternatively although altogether always amid amidst among amongst an analysis analysts ancient and \
animals annex announcing annual another any anybody anyone anything anyway anywhere apart apparently \
appendix are areas arguably armed around article articles as aside ask asked asking at attacks \
attempts audience audio author authorities authors average away back backed backing bad banks barely \
based basically be because become becoming been before behind being believe below beneath beside \
besides best better between beyond big bigger billions black blue bodies bold border both breaking \
brief briefing briefly bring bringing broad broader broadly brought brutal build building buildings \
business businesses but by call called calling calls can cannot caption carefully carried cars case \
cases cash category caught causes caution central certain certainly challenges change changes \
chapter characteristically cheap check chief chiefly child children cities citing civilians clause \
clear clearer clearly click close closer coast cold colleagues collectively come comes coming \
comment commentators commenting comments common communities companies compare compared comparing \
concern concerned concerns conclusion concrete conditions confirmed conflict connected consequently \
conservative considering consumer consumers contact content continue continued continuing contrary \
conversely cookies copyright costs could countries country couples courts cover coverage credit \
crews crime crisis critical criticism critics crops crowds crucial crucially cultural culture \
current currently customers cut cutting daily damage data dated day days dead dear death deaths \
debris decades decision deep deeper defence defense definitely delays delegates demand democracy \
deploying describing despite details developing development different difficult diplomacy diplomatic \
diplomats disaster discussions do doctors does doing domestic donors doubtless down download dozens \
drawing drivers drone drones due during each earlier early easily east eastern economic economically \
economists edit edited edition editor editorial editors education effectively efforts eight eighteen \
either elderly elected election elections eleven else elsewhere email emails emergency emissions end \
energy engineers enough ensuring enter entire entirely environmental equally especially essentially \
estimates even evening events eventually ever every everybody everyone everything everywhere \
evidence evidently exact exactly example examples except executive exit expect expected expecting \
experts explaining explosions exports extending extra extreme extremely faced facing fact failing \
failure fair families famous far farmers father fears featured federal few fewer fifteen fifth fifty \
fighting figure figures fill final finally financial find finding findings fine fire firefighters \
firms first firstly five flights floods focus follow following food for forces foreign forget former \
formerly forming fortunately forty forward four fourth frankly free frequent frequently fresh from \
frozen fuel full fully further furthermore future gas general generally get getting give given \
giving global globally go going gold good government governments grand granted great greater green \
ground groups growing growth guards guests had half hardly has have having he health heat heavily \
heavy help hence her here hers herself high higher highest highly him himself his historians \
historic historical historically holding home homes hopefully hospitals hours house how however huge \
human hundreds i if images imagine immediately impact implementation importantly imports impressive \
in included includes including increased increasing increasingly indeed independent indicates \
indirectly individual individuals industry inevitably inflation information initial initially inside \
insiders instead institutions intelligence interest interestingly international interviewed into \
introduction investigators investors ironically is issue issues it its itself join joint journalists \
judges just justice keep keeping key kids know knowing known labor labour lack large largely larger \
last lastly late lately later latest law lawmakers lawyers lead leaders leadership leading learn \
least leave leaving left less lest let letters level life lift light like likely likewise limited \
links listen listening little live lives living loading local locals logically login long longer \
look looking losses lots low lower luckily made mainly maintaining make makes making man many \
markets married mass massive maybe me meaning means meanwhile measures media medical meeting \
meetings members men menu mere merely message migrants migration militants military millions mindful \
mine minister ministers minor miss missing model moderate modern moments money month monthly months \
more moreover morning most mostly mother mothers motorists move moving mr mrs much multiple must my \
myself mystery name named namely national nations natural naturally near nearby nearly neighbors \
neighbours neither never nevertheless new newly news newsletter next night nine no nobody none \
nonetheless nor normally north northern not notable notably note nothing noting now nowhere nuclear \
numbers numerous nurses obviously occasionally of off offering office officers official officials \
often oh oil ok old older on once one ones online only onto open opening operations opinion \
opponents opposition or order ordinary organisers organizers original originally other others \
otherwise our ours out outlook outside over overall overnight overview own owners owning page pages \
paper papers paragraph parents part particular particularly parties partly partners parts passengers \
past patients peace people perhaps period permanent personal personnel photo photograph photos \
picture pictures place places plans play please plenty plus podcast point police policy politically \
politicians politics polls poor popular possibly post potential potentially power powerful precisely \
predictably prefer preliminary presently press pressure presumably previous previously prices \
primary print prior privacy private probably problems proceedings producers profits progress \
projects promises prompting prosecutors protesters protests proud provided provides providing public \
publication publications published pupils purely pushing put putting quarterly question questions \
quick quickly quite quote rain raising ranging rarely rather read readers reading real reality \
really recall recent recently recommended reconstruction record red reflecting reform reforms \
refugees regarding regardless regional regions register regular regulators related relations \
relationship relatively relatives release releasing relief remarkably remember remote renewed \
repeatedly replacing reply report reported reportedly reporters reporting reports republican \
republicans researchers reserved reserves residents responding response rest results retired \
returning revenue rich right rights rising roads role roughly round rows rules rumours running rural \
sadly safe sales same sanctions satellite save saving say saying scenes schools science scientists \
scores search second secondly section security see seeing seemingly seen self selling send sending \
senior separate separately series serious services set setting settlements seven seventeen several \
severe share shares she ships shops short shortly should show showing shown sign significance \
significant significantly signs silence similar similarly simply since single sitting six sixteen \
sixty skip slight slowly small smaller so social soldiers sole some somebody somehow someone \
something sometimes somewhat somewhere soon sooner source sources south southern speaking special \
specific specifically speculation spending spokespeople sponsored staff standing start starting \
state statements states stay stepping still stocks stop stories story strategic strategically \
strategies strategy street strengthened strengthening strict strictly strikes strong stronger \
strongly students studies study submission submissions subscribe subsequent subsequently such \
suddenly suffice summing supplies supply support supporters supporting supposedly sure surely \
surprisingly surveys survivors suspected sustained table tag tags take taken takes taking talks \
targets tax taxes teachers teams technically technology teenagers ten tens tensions terms terrorism \
than thank thanks that the their theirs them themselves then there thereafter thereby therefore \
these they things think third thirteen thirty this those though thousands threats three through \
throughout thus time times tiny title to today together tomorrow tonight too top topic topics total \
tough tourists toward towards trade traders trading traditional traditionally traffic transport \
trending troops trucks true trust truth trying turning twelve twenty twice two typically ultimately \
unable uncertainty unclear under underlying understanding undoubtedly unfortunately unions unique \
universities unless unlike unlikely until unusually up upcoming updated upon urban urgent us use \
used users using usually various vehicles versions very via victims video viewed views villages \
violence virtually visit visitors vital voices volume volunteers voters votes vulnerable waiting \
walking want war warning warnings was watch watching water waves we weak weapons weather week weekly \
weeks welcome well were west western what whatever when whenever where whereas whereby wherever \
whether which whichever while white who whoever whole whom whose why wide widely wider will winning \
winter wiser with within without witnesses women wonder words work workers working world worldwide \
worried worries worse worst would writers writing written year yearly years yes yesterday yet you \
young younger your yours yourself youth zero";

/// Months, days, seasons and times of day: never part of a name.
pub(crate) const CALENDAR: &str = "\
January February March April May June July August September October November December Jan Feb Mar \
Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday \
Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Mon Tue Tues Wed Thu Thur Thurs Fri \
Sat Sun Spring Summer Autumn Winter AM PM GMT UTC EST EDT CET CEST BST PST PDT AD BC BCE CE";

/// Capitalised words that are no names where they stand alone: faiths, feasts, money, page talk.
pub(crate) const NEVER_ALONE: &str = "\
AI Advent Allah BS Bible Brexit CC CEO CEOs CFO CO COVID Christmas Communism Congresswoman Covid DIY \
DNA Easter Eid FAQ GDP God HIV HQ HR Hanukkah I ICU ID IP IPO ISBN IT Internet Islam Islamophobia \
Judaism Koran LGBT LGBTQ MBA MD MP MPs MEP MEPs Marxism NGO NGOs Nazism Nobel OK PC PDF PR PhD Photo \
PHOTO POOL Pool Prime Quran RSS Ramadan SIM SMS SUV SUVs Stalinism TV Thanksgiving UFO URL USB USD \
EUR GBP VIP WiFi Wi-Fi X Yuletide Zionism Buddhism Christianity Hinduism Hajj Web Archive Files File \
Handout Image Images Via Source Emeritus Lifestyle Refugees Bond Bonds Treasuries ICBM ICBMs SLBM \
UAV UAVs WMD Capitalism Socialism Fascism Zionist Zionists Holocaust Renaissance Enlightenment \
Reformation";

/// Peoples, tongues, faiths and parties by their members: no names alone.
pub(crate) const PEOPLES: &str = "\
Afghans Anglican Anglicans Arabs Arabic Azeris Baptist Baptists Basques Bengalis Bosniaks Brits \
Britons Buddhist Buddhists Cantonese Catalans Catholic Catholics Caucasian Christians Christian \
Communist Communists Conservatives Conservative Croats Danes Democrat Democrats Druze Dutchman \
Eskimo Englishman Englishmen English Evangelicals Farsi Filipinos Finns Frenchman Frenchmen \
Frenchwoman Greens Gypsies Hindi Hindu Hindus Hispanic Hispanics Hutu Hutus Inuit Irishman Irishmen \
Islamic Islamist Islamists Jew Jewish Jews Kazakhs Kremlinologists Kurds Labourites Latin Latino \
Latinos Leftist Liberal Liberals Mandarin Maoist Maoists Marxist Marxists Mormon Mormons Muslim \
Muslims Nazi Nazis Orthodox Palestinians Pashto Poles Protestant Protestants Republican Republicans \
Roma Scots Scotsman Serbs Shia Shias Shiite Shiites Shi'ite Shi'ites Sikh Sikhs Slavs Spaniard \
Spaniards Sunni Sunnis Swedes Swiss Taliban-style Tamils Tatars Tories Tory Turks Tutsi Tutsis Urdu \
Uyghurs Uighurs Welshman Zulus Koreas Socialist Socialists Nationalist Nationalists Unionist \
Unionists Loyalist Loyalists Fascist Fascists Centrist Centrists Afrikaner Afrikaners";

/// Adjectives that name no one state: part of a name only before a head word ("Korean War").
pub(crate) const LOOSE_ADJECTIVES: &str = "\
Anglo Arab Arctic Asian Baltic Congolese Dem Democrat Euro Germanic Hispanic Korean Kurdish Latino \
Nordic Republican Slavic";

/// Directions: no names alone, part of one beside another word ("West Virginia").
pub(crate) const DIRECTIONS: &str = "\
East Eastern North Northern South Southern West Western Northeast Northeastern Northwest \
Northwestern Southeast Southeastern Southwest Southwestern";

/// Words that join a hyphen to a name without being part of it: "US-led", "Ankara-based".
const HYPHEN_TAILS: &str = "\
aligned allied American area backed based born bound brokered built controlled designed dominated \
drafted educated era esque flagged focused free friendly funded general held imposed installed \
language leaning led like linked listed made manufactured mediated occupied only operated organised \
organized owned produced proposed ready related run sized specific speaking sponsored state style \
supplied supported trained type wide";

/// Whether a word joins a hyphen to a name without being part of it.
pub(crate) fn is_hyphen_tail(word: &str) -> bool {
    HYPHEN_TAILS.split_ascii_whitespace().any(|listed| listed == word)
}
