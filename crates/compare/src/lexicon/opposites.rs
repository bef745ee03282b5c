//! Words that cannot both hold of one thing at one time, and words that merely pull apart.
//!
//! Each line holds the two sides, parted by a slash; any word of one side opposes any of the other.
//! Kept general, like the synonyms; the first table makes contradictions, so it is short on purpose.

/// Sides that exclude one another.
pub(crate) const OPPOSITES: &[&str] = &[
    "increase rise grow / decrease fall drop decline shrink",
    "accept approve / reject refuse",
    "allow permit / ban prohibit forbid",
    "alive survive / dead die",
    "guilty / innocent",
    "legal lawful / illegal unlawful",
    "present attend / absent",
    "support / oppose",
    "confirm admit / deny",
    "succeed success / fail failure",
];

/// Sides between which judgements differ.
pub(crate) const TENSIONS: &[&str] = &[
    "lasting permanent enduring deep strategic / transactional temporary fragile limited expedient",
    "strong stronger strengthen robust / weak weaker weaken fragile desperate isolated isolation",
    "success successful win victory gain benefit boost / failure failed loss defeat cost setback damage",
    "stable stability calm peace / unstable instability tension escalation escalate danger",
    "likely probable certain / unlikely improbable doubtful skeptical sceptical",
    "significant major historic crucial vital / minor limited modest symbolic marginal",
    "welcome praise hail applaud / condemn criticise criticize denounce",
    "legitimate justified / illegitimate unjustified unlawful",
    "safe secure / unsafe dangerous",
    "optimistic hopeful confident / pessimistic worried concerned",
    "equal equitable / unequal dependent burdensome",
];
