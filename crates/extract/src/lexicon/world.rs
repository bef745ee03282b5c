//! Continents, regions, capitals, alliances and world bodies. General knowledge,
//! nothing of a corpus; states stand in `countries`.
//!
//! One thing a line: the name, then every other form it is written in, adjectives with a tilde.
//! Places that share their name with ordinary words or persons are left out.

/// Regions, capitals and the largest cities.
pub(crate) const PLACES: &str = "\
Africa|~African
Asia
Europe|~European
North America|~North American
South America|~South American
Latin America|~Latin American
Central America|~Central American
Western Sahara
Silicon Valley
Central Asia|~Central Asian
East Asia|~East Asian
South Asia|~South Asian
Southeast Asia|South-East Asia|South-east Asia|south-east Asia|~Southeast Asian
Northeast Asia
East Africa|~East African
West Africa|~West African
North Africa|~North African
Far East|~Far Eastern
Middle East|Mideast|~Middle Eastern
Eastern Europe|~Eastern European
Western Europe|~Western European
Central Europe|~Central European
Asia Pacific|Asia-Pacific
Indo-Pacific
Arctic
Antarctica
Caribbean
Balkans
Caucasus
Scandinavia
England
Scotland|~Scottish
Wales|~Welsh
Northern Ireland
Alabama
Alaska
Arizona
Arkansas
California
Colorado
Connecticut
Delaware
Florida
Hawaii
Idaho
Illinois
Indiana
Iowa
Kansas
Kentucky
Louisiana
Maine
Maryland
Massachusetts
Michigan
Minnesota
Mississippi
Missouri
Montana
Nebraska
Nevada
New Hampshire
New Jersey
New Mexico
North Carolina
North Dakota
Ohio
Oklahoma
Oregon
Pennsylvania
Rhode Island
South Carolina
South Dakota
Tennessee
Texas
Utah
Vermont
Virginia
West Virginia
Wisconsin
Wyoming
Alberta
British Columbia
Manitoba
Ontario
Quebec
Saskatchewan
New South Wales
Queensland
Tasmania
Chicago
Boston
Houston
Hong Kong
Gaza|Gaza Strip
West Bank
Crimea
Abu Dhabi
Accra
Addis Ababa
Algiers
Amman
Amsterdam
Ankara
Antananarivo
Ashgabat
Asmara
Astana
Athens
Baghdad
Baku
Bamako
Bangkok
Beijing
Beirut
Belgrade
Berlin
Bishkek
Bogotá|Bogota
Brasília|Brasilia
Bratislava
Brussels
Bucharest
Budapest
Buenos Aires
Cairo
Canberra
Caracas
Chisinau
Colombo
Copenhagen
Damascus
Delhi
Dhaka
Doha
Dubai
Dublin
Dushanbe
Freetown
Geneva
Hanoi
Harare
Havana
Helsinki
Islamabad
Istanbul
Jakarta
Jerusalem
Kabul
Kampala
Kathmandu
Khartoum
Kigali
Kinshasa
Kuala Lumpur
Kyiv|Kiev
Lagos
Lima
Lisbon
Ljubljana
London
Los Angeles
Luanda
Lusaka
Madrid
Managua
Manila
Maputo
Mexico City
Minsk
Mogadishu
Monrovia
Montevideo
Moscow
Mumbai
Munich
Muscat
Nairobi
New Delhi
New York|New York City
N'Djamena
Niamey
Nicosia
Oslo
Ottawa
Ouagadougou
Paris
Phnom Penh
Podgorica
Prague
Pretoria
Pristina
Pyongyang
Quito
Rabat
Reykjavik
Riga
Rio de Janeiro
Riyadh
Rome
San Francisco
San José
Sanaa
Santiago
Santo Domingo
São Paulo|Sao Paulo
Sarajevo
Seoul
Shanghai
Skopje
Sofia
Stockholm
Sydney
Taipei
Tallinn
Tashkent
Tbilisi
Tegucigalpa
Tehran|Teheran
Tel Aviv
The Hague
Tirana
Tokyo
Toronto
Tripoli
Tunis
Ulaanbaatar
Vienna
Vientiane
Vilnius
Warsaw
Washington|Washington, D.C.|Washington D.C.|Washington, DC|Washington DC
Wellington
Yaoundé|Yaounde
Yerevan
Zagreb
";

/// Alliances, world bodies and seats of government that stand for who sits there.
pub(crate) const BODIES: &str = "\
United Nations|UN|U.N.
UN Security Council|U.N. Security Council|United Nations Security Council|UNSC|Security Council
UN General Assembly|U.N. General Assembly|United Nations General Assembly|General Assembly
European Union|EU|E.U.
European Commission
European Parliament
European Council
European Central Bank|ECB
North Atlantic Treaty Organization|North Atlantic Treaty Organisation|NATO|Nato
World Health Organization|World Health Organisation|WHO
World Trade Organization|World Trade Organisation|WTO
World Bank
World Food Programme|World Food Program|WFP
World Meteorological Organization|World Meteorological Organisation|WMO
International Monetary Fund|IMF
International Atomic Energy Agency|IAEA
International Court of Justice|ICJ
International Criminal Court|ICC
International Energy Agency|IEA
International Labour Organization|ILO
International Olympic Committee|IOC
International Organization for Migration|IOM
International Committee of the Red Cross|ICRC|Red Cross
African Union|AU
Arab League
Association of Southeast Asian Nations|ASEAN|Asean
Commonwealth of Independent States|CIS
Collective Security Treaty Organization|CSTO
Organization for Security and Co-operation in Europe|Organization for Security and Cooperation in Europe|Organisation for Security and Co-operation in Europe|Organisation for Security and Cooperation in Europe|OSCE
Organisation for Economic Co-operation and Development|OECD
Organization of the Petroleum Exporting Countries|OPEC|Opec
Shanghai Cooperation Organization|Shanghai Cooperation Organisation|SCO
Economic Community of West African States|ECOWAS|Ecowas
Gulf Cooperation Council|GCC
G7|G-7
G20|G-20
BRICS|Brics
Interpol
Islamic State|ISIS|ISIL|Daesh
al-Qaeda|Al-Qaeda|al-Qaida
UNESCO|Unesco
UNICEF|Unicef
UNHCR
Amnesty International
Human Rights Watch
Kremlin
White House
Pentagon
Downing Street
Capitol Hill
CIA
FBI
NASA|Nasa
";
