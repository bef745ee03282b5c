//! Words that take a capital at the start of a sentence or in a heading without being names.
//!
//! All in lower case. The text at hand tells most of them (the same word stands in it without a
//! capital); this table serves short texts.

/// Words of grammar and the plain words that most often open a sentence.
pub(crate) const COMMON_WORDS: &str = "\
a able about above access according accordingly across action actions active activists additional \
additionally admittedly adults after afterward afterwards again against ago agreement ahead aid air \
alarm alas all allegedly allies almost alone along alongside already also alternatively although \
altogether always amid amidst among amongst an analysis analysts ancient and animals announcing \
annual another any anybody anyone anything anyway anywhere apart apparently are areas arguably armed \
around as aside ask asked asking at attacks attempts audience audio authorities average away back \
backed backing bad banks barely based basically be because become becoming been before behind being \
believe below beneath beside besides best better between beyond big bigger billions black blue \
bodies bold border both breaking briefly bring bringing broad broader broadly brought brutal build \
building buildings business businesses but by call called calling calls can cannot cars carefully \
carried case cases cash caught causes caution central certain certainly challenges change changes \
characteristically cheap check chief child children chiefly citing cities civilians clear clearer \
clearly click close closer coast cold collectively colleagues come comes coming comment commentators \
commenting comments common communities companies compared compare comparing concern concerned \
concerns conclusion concrete conditions conflict confirmed connected consequently conservative \
considering consumer consumers contact content continue continued continuing contrary conversely \
costs could countries country couples courts cover coverage credit crews crime crisis criticism \
critical critics crops crowds crucial crucially cultural culture current currently customers cut \
cutting daily damage data dated day days dead dear death deaths debris decades decision deep deeper \
defence defense definitely delays delegates democracy demand deploying describing despite details \
developing development different difficult diplomacy diplomatic diplomats disaster discussions do \
doctors does doing domestic donors doubtless down dozens drawing drivers drone drones due during \
each earlier early easily east eastern economic economically economists edit edited editor editorial \
editors education effectively efforts eight eighteen either elderly elected election elections \
eleven else elsewhere emergency emails emissions end energy engineers enough ensuring enter entire \
entirely environmental equally especially essentially estimates even evening events eventually ever \
every everybody everyone everything everywhere evidence evidently exact exactly example examples \
except executive exit expect expected expecting experts explaining explosions exports extending \
extra extreme extremely faced facing fact failing failure fair families famous far farmers father \
fears featured federal few fewer fifteen fifth fifty fighting figures fill final finally financial \
find finding findings fine fire firefighters firms first firstly five flights floods focus follow \
following food for forces foreign forget former formerly forming fortunately forty forward four \
fourth frankly free frequent frequently fresh from frozen fuel full fully further furthermore future \
gas general generally get getting give given giving global globally go going gold good government \
governments grand granted great greater green ground groups growing growth guards guests had half \
hardly has have having he health heat heavily heavy help hence her here hers herself high higher \
highest highly him himself his historians historic historical historically holding home homes \
hopefully hospitals hours house how however huge human hundreds i if images imagine immediately \
impact implementation imports importantly impressive in included includes including increased \
increasing increasingly indeed independent indicates individual individuals indirectly industry \
inevitably inflation information initial initially inside insiders instead institutions intelligence \
interest interestingly international interviewed into introduction investigators investors \
ironically is issues it its itself join joint journalists judges just justice keep keeping key kids \
know knowing known labour labor lack large larger largely last lastly late lately later latest law \
lawmakers lawyers lead leaders leadership leading learn least leave leaving left less lest let \
letters level life lift light like likely likewise limited links listen listening little live lives \
living local locals logically long longer look looking losses lots low lower luckily made mainly \
maintaining make makes making man many markets married mass massive maybe me meaning means meanwhile \
measures media medical meeting meetings members men mere merely message migrants migration militants \
military millions mindful mine minister ministers minor miss missing model moderate modern moments \
money month monthly months more moreover morning most mostly mother mothers motorists move moving mr \
mrs much multiple must my myself mystery name named namely national nations natural naturally near \
nearby nearly neighbours neighbors neither never nevertheless new newly news next night nine no \
nobody none nonetheless nor normally north northern not notable notably note nothing noting now \
nowhere nuclear numbers numerous nurses obviously occasionally of off offering office officers \
official officials often oh oil ok old older on once one ones online only onto open opening \
operations opinion opponents opposition or order ordinary organizers organisers original originally \
other others otherwise our ours out outlook outside over overall overnight overview own owners \
owning pages paper parents part particular particularly parties partly partners parts passengers \
past patients peace people perhaps period permanent personal personnel photo photos picture pictures \
place places plans play please plenty plus point police policy politically politicians politics \
polls poor popular possibly post potential potentially power powerful precisely predictably prefer \
preliminary presently press pressure presumably previous previously prices primary prior privacy \
private probably problems proceedings producers profits progress projects promises prompting \
prosecutors protesters protests proud provided provides providing public publication publications \
published pupils purely pushing put putting quarterly question questions quick quickly quite quote \
rain raising ranging rarely rather read readers reading real reality really recall recent recently \
reconstruction record red reflecting reform reforms refugees regarding regardless regional regions \
register regular regulators related relations relationship relatively relatives releasing relief \
remarkably remember remote renewed repeatedly replacing report reported reportedly reporters \
reporting reports republican republicans researchers reserves residents responding response rest \
results retired returning revenue rich right rights rising roads role roughly round rows rules \
rumours running rural sadly safe sales same sanctions satellite save saving say saying scenes \
schools science scientists scores search second secondly security see seeing seemingly seemingly \
seen self selling send senior sending separate separately serious services set setting settlements \
seven seventeen several severe share shares she ships shops short shortly should show showing shown \
sign significance significant significantly signs silence similar similarly simply since single \
sitting six sixteen sixty skip slight slowly small smaller so social soldiers sole some somebody \
somehow someone something sometimes somewhat somewhere soon sooner sources south southern speaking \
special specific specifically speculation spending spokespeople staff standing start starting state \
statements states stay stepping still stocks stop stories story strategic strategically strategies \
strategy street strengthening strengthened strict strictly strikes strong stronger strongly students \
studies study subscribe subsequent subsequently such suddenly suffice summing supplies supply \
support supporters supporting supposedly sure surely surprisingly surveys survivors suspected \
sustained table take taken takes taking talks targets tax taxes teachers teams technically \
technology teenagers ten tens tensions terms terrorism than thank thanks that the their theirs them \
themselves then there thereafter thereby therefore these they things think third thirteen thirty \
this those though thousands threats three through throughout thus time times tiny to today together \
tomorrow tonight too top topics total tough tourists toward towards trade traders trading \
traditional traditionally traffic transport trucks troops true trust truth trying turning twelve \
twenty twice two typically ultimately unable uncertainty unclear under underlying understanding \
undoubtedly unfortunately unions unique universities unless unlike unlikely until unusually up \
upcoming updated upon urban urgent us use used users using usually various vehicles versions very \
via victims video views villages viewed violence virtually visit visitors vital voices volunteers \
voters votes vulnerable waiting walking want war warning warnings was watch watching water waves we \
weak weapons weather week weekly weeks welcome well were west western what whatever when whenever \
where whereas whereby wherever whether which whichever while white who whoever whole whom whose why \
wide widely wider will winning winter wiser with within without witnesses women wonder words work \
workers working world worldwide worried worries worse worst would writers writing written year \
yearly years yes yesterday yet you young younger your yours yourself youth zero";

/// Capitalised words that are no names wherever they stand: faiths, tongues, feasts, money, page talk.
pub(crate) const NEVER_NAMES: &str = "\
AI AM Advent Allah Anglican April Arabic August Autumn BC BCE BST Baptist Bible Buddhism Buddhist \
Buddhists CC CE CEO CEOs CET CFO CO COVID Catholic Catholics Christian Christianity Christians \
Christmas Communism Communist Communists Covid DNA December Democrat Democratic Democrats EDT EST \
Easter Eid English FAQ February Friday Fridays GDP GMT God HIV HR Hanukkah Hindi Hindu Hindus I ICU \
ID II III IP IPO ISBN IT Internet Islam Islamic Islamist Islamists IV January Jew Jewish Jews July \
June Koran LGBT LGBTQ Latino Latinos Ltd MBA MD MP MPs March Marxism Marxist May Monday Mondays \
Muslim Muslims NGO NGOs Nazi Nazis Nazism November OK October PC PDF PM POOL PR PhD Photo PHOTO Pool \
Protestant Quran RSS Ramadan Republican Republicans SIM SMS Saturday Saturdays September Shia Shiite \
Spring Stalinism Summer Sunday Sundays Sunni TV Thanksgiving Thursday Thursdays Tuesday Tuesdays UFO \
URL USB USD UTC VIP Wednesday Wednesdays Winter Zoom";

/// Words that join a hyphen to a name without being part of it: "US-led", "Ankara-based".
const HYPHEN_TAILS: &str = "\
aligned allied American area backed based born bound brokered built controlled designed dominated \
drafted educated era esque flagged focused free friendly funded general held imposed installed \
language leaning led like linked listed made manufactured mediated occupied only operated organised \
organized owned produced proposed ready related run sized specific speaking sponsored state style \
supplied supported trained type wide";

/// Directions, with a capital: they name no one place.
pub(crate) const DIRECTIONS: &str = "\
East Eastern North Northern South Southern West Western Western-led";

/// Whether a word joins a hyphen to a name without being part of it.
pub(crate) fn is_hyphen_tail(word: &str) -> bool {
    HYPHEN_TAILS.split_ascii_whitespace().any(|listed| listed == word)
}
