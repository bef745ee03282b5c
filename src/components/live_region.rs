//! What changed, read aloud once the changes pause.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct LiveRegionProps {
    /// What to say.
    pub(crate) message: AttrValue,
}

/// Announces its message, but not at every key: only after a pause.
#[component]
pub(crate) fn LiveRegion(props: &LiveRegionProps) -> Html {
    const PAUSE_MS: u32 = 700;
    let said = use_state_eq(AttrValue::default);
    {
        let said = said.clone();
        use_effect_with(props.message.clone(), move |message| {
            let message = message.clone();
            let timeout = Timeout::new(PAUSE_MS, move || said.set(message));
            move || drop(timeout)
        });
    }
    html! { <p class="visually-hidden" role="status">{ &*said }</p> }
}
