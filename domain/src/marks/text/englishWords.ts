/** Words with a meaning the public knows, for 5.1.9 (含义不同): common school English, our own choice. */
const WORDS = new Set(
  `able about act add after again age air all also am amp ample and angel anger angle animal answer apple april area arm army art ask away
baby back bad bag ball band bank bar base bath beach bean bear beat beauty bed bee beer bell best bike bird black blue board boat body bold bone book boss
bottle bow box boy brain brand bread break bridge bright brother brown bus butter cab cake call camel camera camp can candle candy cannon canon cap car card care
case casino cat center chair change channel chat cheese cherry chess child city class clean clear clever clock close cloud club coach coat code coffee cold color
cook cool copper coral corn country cow crane cream cross crown cup dad dance dark data date day deal dear deep deer delta desk diamond dog doll door double dove down
dragon dream dress drink drive duck eagle ear earth easy east eat egg eight end energy enjoy eye face fair family fan farm fast father field fight film fine finger fire
first fish five flag flash flat floor flower fly food foot forest four fox free fresh friend fruit full fun game garden gate gift girl glass goal goat gold golden good
grand grape great green grey ground group grow guitar hair half hand happy hard hat head heart hello help hen hero high hill home honey hope horse hot hotel hour house
ice idea iron island jade jean jet job joy juice jump key kind king kiss kite knife lady lake lamb lamp land large last late laugh lead leaf left lemon level life light
like line link lion list little live local logo lone long look lord lotus love low lucky lunch magic mail main man map mark master may meal mean meat melon metal milk
mind mine mint mirror model moment money monkey moon more most mother mountain mouse mouth move music name nature near new next nice night nine noble north nose note ocean
off oil old olive one only open orange other our over page paint palm panda paper park part party peace peach pear pen people pet phoenix photo piano pig pine pink place
plan plane plant play point pool port power present price pride prince pure purple queen quick rabbit race rain rainbow red rich ride right ring rise river road robot rock
room root rose round royal run sail salt same sand save school sea season seed seven shape sharp sheep shell shine ship shirt shoe shop short show silk silver simple
sing six skin sky sleep smart smile snow soft soil son song soon sound south space spark speed spring square stamp star start steel step stone store storm story street
strong student sugar summer sun sure sweet swim table talk tall taste tea team ten tiger time toast today together tone top touch tower town toy trade train travel tree true
trust turn twin two up valley very video view violet voice walk wall war warm wash watch water wave way west whale wheel white wild win wind window wine wing winter wise
wish wolf woman wonder wood word work world yellow yes you young zebra zero zoo mars venus cage cave core cure dome done fame fate file five gone hate hole hose lace
lane lime lone lore lose made make male mile mode mole nose pace pale pane pile pole race rage rate role rope rule safe sale sole tape tale tile tire tube vase vote wage wake
wide wife wire yard bark dash dusk dust fist gulf gust hunt husk mask mist mush pond rust task tusk vest wax zest
kids toys natural nature secret health audio three technology science bio style big original gear jewelry jewellery diary your charm smith living small products ceramics kitchen
doctor classic mom mama chef elephant shark knight jeans organic organics teddy vision ray modern just friends real eve outdoor village share miracle mate farms bake ace lily racing
meet well crystal culture now elite lab castle future daily seal creative times eyes kingdom ever kid mill aqua swiss union beautiful happiness cube choice angus hobby soldier
head sir wear children nail hair pet royal premium garden baby babies women woman men gentleman lady girls boys sweet spirit island tropical magic dynasty original design concept
concepts hunter ranger soul heaven planet energy fitness yoga camping fishing hunting cosmetic cosmetics makeup beauty skin care revolution virtue`.split(
    /\s+/,
  ),
);

export const hasMeaning = (word: string): boolean => WORDS.has(word);
