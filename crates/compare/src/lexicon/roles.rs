//! Words that tell who somebody is, not what they say or do.

/// Offices and callings, and what stands with them in titles; folded.
pub(crate) const ROLES: &[&str] =
    &["adviser advisor ambassador analyst captain chair chairman chairwoman chancellor chief \
     commander commissioner deputy director engineer executive expert former general governor head \
     leader mayor minister officer official opposition premier president prime professor \
     representative researcher secretary senator senior spokesman spokesperson spokeswoman"];
