//! Titles, offices and callings that stand before a person's name, and letters that stand after it.
//!
//! Words are given as they stand inside a capitalised run: "Deputy Prime Minister", "Brig. Gen.".

/// Forms of address: the next name is a person's, even where it is one word alone.
pub(crate) const HONORIFICS: &str = "\
Archbishop Ayatollah Baroness Bishop Brother Cardinal Dame Dr Emperor Empress Father Imam Justice \
Lady Lord Messrs Miss Mme Mr Mrs Ms Mx Pastor Pope Prince Princess Prof Professor Rabbi Rev Reverend \
Sheikh Sheikha Sir Sister";

/// Offices, ranks and callings: a name right after one is a person's.
pub(crate) const OFFICES: &str = "\
Academician Adm Admiral Administrator Adviser Advisor Ambassador Analyst Architect Assemblyman \
Assemblywoman Attaché Attache Attorney Author Brig Brigadier Capt Captain Chair Chairman Chairperson \
Chairwoman Chancellor Chief Cllr Co-Chair Co-Founder Coach Col Colonel Columnist Commander \
Commissioner Comrade Congressman Congresswoman Consul Coordinator Correspondent Councillor \
Councilman Councilwoman Counsel Counsellor Counselor Cpl Dean Delegate Deputy Detective Dictator \
Diplomat Director Economist Editor Engineer Envoy Executive Expert Fellow Founder Gen General \
Geologist Gov Governor Head Inspector Journalist Judge King Leader Lecturer Lieutenant Lt Maj Major \
Manager Marshal Mayor Meteorologist Minister Negotiator Officer Official Partner Paramedic \
Photographer Pilot Premier President Presidents Principal Producer Prosecutor Queen Rapporteur \
Rector Rep Reporter Representative Researcher Scientist Sec Secretary Seismologist Sen Senator \
Sergeant Sgt Sheriff Speaker Spokesman Spokesperson Spokeswoman Strategist Superintendent Supervisor \
Technician Treasurer Trustee Undersecretary Under-Secretary Veteran Vice-Chancellor Vice-President \
Volcanologist Writer CEO CFO COO MP MEP PM VP Duke Duchess Earl Count Countess Baron Viscount";

/// Words that go before an office as part of it: "First Vice Foreign Minister".
pub(crate) const OFFICE_MODIFIERS: &str = "\
Acting Assistant Associate Chief Co Crown Deputy Executive Federal First Former Founding Grand \
Honorary Incoming Incumbent Interim Joint Junior Lead Managing Outgoing Permanent Press Prime Principal Rear \
Regional Research Resident Retired Second Senior Shadow Special Staff State Supreme Then Under Vice \
Visiting Warrant";

/// Letters and words after a person's name that belong to it.
pub(crate) const POST_NOMINALS: &str = "\
CBE CMG DBE Esq FRS GCB III IV Jr KBE KC KCMG MBE MD MEP MP OBE PhD QC RN Sr";

/// Fields of a ministry or an office: they make a name with a head ("Foreign Ministry"), none alone.
pub(crate) const FIELDS: &str = "\
Action Administration Affairs African Agricultural Agriculture Aid Aircraft Arms Army Arts Asian \
Assistance Atomic Audit Aviation Budget Business Central Change Civil Climate Commerce Communication \
Communications Communities Community Competition Constitutional Consumer Control Cooperation \
Co-operation Coordination Counter-Terrorism Crime Criminal Cultural Culture Customs Defence Defense \
Democracy Development Digital Disarmament Disaster Diplomacy Drug Drugs Earth Economic Economy \
Education Election Electoral Emergencies Emergency Employment Energy Environment Environmental \
European Exchange Exploration External Family Finance Financial Fisheries Food Foreign Forestry \
Friendship Geological Global Health Heritage Higher Home Homeland Housing Human Humanitarian Human \
Industry Information Infrastructure Innovation Intelligence Interior Internal International \
Investment Justice Labor Labour Land Law Legal Lifting Local Management Marine Maritime Medical \
Medicine Meteorological Migration Military Mining Mutual National Natural Neighbourliness \
Neighborliness Non-Proliferation Nonproliferation Nuclear Oceanic Oil Parliamentary Partnership \
Peace Pensions Petroleum Planning Police Policy Political Population Prevention Prisons Protection \
Public Quality Reconstruction Reform Refugees Regional Relations Relief Renewable Rescue Research \
Resources Response Revenue Rights Rural Safety Satellite Science Sciences Scientific Securities \
Security Services Social Space Sport Sports Standards State Statistics Strategic Strategy Studies \
Sustainable Tax Technical Technology Telecommunications Tourism Trade Transport Transportation \
Treasury Urban Veterans War Waste Water Welfare Women Work World Youth Mines Posts Monopolies \
Mergers Ports Roads Railways Forests Livestock Chemical Weapons Narcotics Firearms Alcohol Tobacco \
Aeronautics Investigation Investigations Enforcement Oceanography Geophysical Seismological \
Hydrological";

/// Offices by their first letters, which are surnames where nothing follows ("Hun Sen").
const ABBREVIATIONS: &str = "Adm Brig Capt Cllr Col Cpl Gen Gov Lt Maj Prof Rep Rev Sec Sen Sgt";

/// Whether an office is written by its first letters.
pub(crate) fn is_abbreviation(office: &str) -> bool {
    ABBREVIATIONS.split_ascii_whitespace().any(|listed| listed == office)
}
