//! States, with their short forms and their adjectives. General knowledge, nothing of a corpus.
//!
//! One state a line: the name, then every other form it is written in, adjectives with a tilde. An
//! adjective names its state in news prose ("the French president"). A form that names more than
//! one thing is left out ("Korean", "Congolese"), as are plurals ("Russians" are people, not a state).

/// States and what they are called.
pub(crate) const COUNTRIES: &str = "\
Afghanistan|~Afghan
Albania|~Albanian
Algeria|~Algerian
Andorra
Angola|~Angolan
Argentina|~Argentine|~Argentinian
Armenia|~Armenian
Australia|~Australian
Austria|~Austrian
Azerbaijan|~Azerbaijani
Bahamas
Bahrain|~Bahraini
Bangladesh|~Bangladeshi
Barbados|~Barbadian
Belarus|~Belarusian
Belgium|~Belgian
Belize
Benin
Bhutan|~Bhutanese
Bolivia|~Bolivian
Bosnia and Herzegovina|Bosnia|~Bosnian
Botswana
Brazil|~Brazilian
Brunei
Bulgaria|~Bulgarian
Burkina Faso
Burundi|~Burundian
Cambodia|~Cambodian
Cameroon|~Cameroonian
Canada|~Canadian
Cape Verde|Cabo Verde
Central African Republic
Chad|~Chadian
Chile|~Chilean
China|People's Republic of China|PRC|~Chinese
Colombia|~Colombian
Comoros
Costa Rica|~Costa Rican
Croatia|~Croatian
Cuba|~Cuban
Cyprus|~Cypriot
Czech Republic|Czechia|~Czech
Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|DRC
Denmark|~Danish
Djibouti
Dominican Republic
East Timor|Timor-Leste
Ecuador|~Ecuadorian
Egypt|~Egyptian
El Salvador|~Salvadoran
Equatorial Guinea
Eritrea|~Eritrean
Estonia|~Estonian
Eswatini|Swaziland
Ethiopia|~Ethiopian
Fiji|~Fijian
Finland|~Finnish
France|~French
Gabon|~Gabonese
Gambia|~Gambian
Georgia|~Georgian
Germany|Federal Republic of Germany|~German
Ghana|~Ghanaian
Greece|Hellenic Republic|~Greek
Grenada
Guatemala|~Guatemalan
Guinea|~Guinean
Guinea-Bissau
Guyana|~Guyanese
Haiti|~Haitian
Honduras|~Honduran
Hungary|~Hungarian
Iceland|~Icelandic
India|~Indian
Indonesia|~Indonesian
Iran|Islamic Republic of Iran|~Iranian
Iraq|~Iraqi
Ireland|Republic of Ireland|~Irish
Israel|~Israeli
Italy|~Italian
Ivory Coast|Côte d'Ivoire|Cote d'Ivoire|~Ivorian
Jamaica|~Jamaican
Japan|~Japanese
Jordan|~Jordanian
Kazakhstan|~Kazakh
Kenya|~Kenyan
Kiribati
Kosovo|~Kosovar
Kuwait|~Kuwaiti
Kyrgyzstan|~Kyrgyz
Laos|~Laotian
Latvia|~Latvian
Lebanon|~Lebanese
Lesotho
Liberia|~Liberian
Libya|~Libyan
Liechtenstein
Lithuania|~Lithuanian
Luxembourg
Madagascar|~Malagasy
Malawi|~Malawian
Malaysia|~Malaysian
Maldives|~Maldivian
Mali|~Malian
Malta|~Maltese
Marshall Islands
Mauritania|~Mauritanian
Mauritius|~Mauritian
Mexico|~Mexican
Micronesia
Moldova|~Moldovan
Monaco
Mongolia|~Mongolian
Montenegro|~Montenegrin
Morocco|~Moroccan
Mozambique|~Mozambican
Myanmar|Burma|~Burmese
Namibia|~Namibian
Nauru
Nepal|~Nepali|~Nepalese
Netherlands|~Dutch
New Zealand
Nicaragua|~Nicaraguan
Niger|~Nigerien
Nigeria|~Nigerian
North Korea|N. Korea|Democratic People's Republic of Korea|DPRK|~North Korean
North Macedonia|Macedonia|~Macedonian
Norway|~Norwegian
Oman|~Omani
Pakistan|~Pakistani
Palau
Palestine|~Palestinian
Panama|~Panamanian
Papua New Guinea
Paraguay|~Paraguayan
Peru|~Peruvian
Philippines|~Philippine|~Filipino
Poland|~Polish
Portugal|~Portuguese
Qatar|~Qatari
Republic of the Congo|Congo-Brazzaville
Romania|~Romanian
Russia|Russian Federation|~Russian
Rwanda|~Rwandan
Saint Lucia|St Lucia|St. Lucia
Samoa|~Samoan
San Marino
Saudi Arabia|Kingdom of Saudi Arabia|~Saudi|~Saudi Arabian
Senegal|~Senegalese
Serbia|~Serbian
Seychelles
Sierra Leone|~Sierra Leonean
Singapore|~Singaporean
Slovakia|~Slovak
Slovenia|~Slovenian
Solomon Islands
Somalia|~Somali
South Africa|~South African
South Korea|S. Korea|Republic of Korea|ROK|~South Korean
South Sudan|~South Sudanese
Soviet Union|Union of Soviet Socialist Republics|USSR|U.S.S.R.|~Soviet
Spain|~Spanish
Sri Lanka|~Sri Lankan
Sudan|~Sudanese
Suriname|~Surinamese
Sweden|~Swedish
Switzerland|~Swiss
Syria|~Syrian
Taiwan|~Taiwanese
Tajikistan|~Tajik
Tanzania|~Tanzanian
Thailand|~Thai
Togo|~Togolese
Tonga|~Tongan
Trinidad and Tobago
Tunisia|~Tunisian
Turkey|Türkiye|Turkiye|~Turkish
Turkmenistan|~Turkmen
Tuvalu
Uganda|~Ugandan
Ukraine|~Ukrainian
United Arab Emirates|UAE|U.A.E.|~Emirati
United Kingdom|UK|U.K.|Britain|Great Britain|~British
United States|United States of America|US|U.S.|USA|U.S.A.|America|~American
Uruguay|~Uruguayan
Uzbekistan|~Uzbek
Vanuatu
Vatican City|Holy See|Vatican
Venezuela|~Venezuelan
Vietnam|Viet Nam|~Vietnamese
Yemen|~Yemeni
Yugoslavia|~Yugoslav
Zambia|~Zambian
Zimbabwe|~Zimbabwean
";
