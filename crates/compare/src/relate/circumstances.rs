//! Circumstances under which two values of one thing can both hold.
//!
//! Whether the values are of one thing is decided with the values themselves.

use super::side::{Side, same_holder};
use synoptic_corpus::{Certainty, Claim, ClaimKind, Holder};
use synoptic_text::Span;

/// Why a value at `one` in `a` and another at `other` in `b` need not be at odds; `None` where nothing
/// stands between them.
pub(super) fn circumstance(
    a: &Side<'_>,
    one: Span,
    b: &Side<'_>,
    other: Span,
) -> Option<&'static str> {
    let (left, right) = (claim_at(a, one), claim_at(b, other));
    let to_come = |claim: Option<&Claim>| {
        claim.is_some_and(|claim| match claim.kind {
            ClaimKind::Prediction | ClaimKind::Recommendation => true,
            ClaimKind::Fact | ClaimKind::Statement | ClaimKind::Assessment => false,
        })
    };
    if to_come(left) != to_come(right) {
        return Some("one speaks of what is to come");
    }
    let held_back = |claim: Option<&Claim>| {
        claim.is_some_and(|claim| match claim.certainty {
            Certainty::Denied | Certainty::Conditional => true,
            Certainty::Asserted | Certainty::Hedged | Certainty::Reported => false,
        })
    };
    if held_back(left) || held_back(right) {
        return Some("one is denied or holds on a condition");
    }
    let holder = |claim: Option<&Claim>| claim.map_or(Holder::Author, |claim| claim.holder.clone());
    let (one, other) = (holder(left), holder(right));
    let own = |holder: &Holder| match holder {
        Holder::Author => true,
        Holder::Named { .. } | Holder::Unnamed { .. } => false,
    };
    (!own(&one) && !own(&other) && !same_holder(&one, &other))
        .then_some("different speakers say so")
}

/// The claim that holds what stands at `span`, the shortest of those that do.
fn claim_at<'c>(side: &Side<'c>, span: Span) -> Option<&'c Claim> {
    let claims = side.unit.claims.iter();
    let claims = claims.filter_map(|at| side.annotations.claims.get(*at as usize));
    let holding = claims.filter(|claim| claim.pieces.iter().any(|piece| piece.overlaps(span)));
    holding.min_by_key(|claim| claim.pieces.iter().map(|piece| piece.len()).sum::<usize>())
}
