//! The list of keys.

use crate::browser;
use crate::shortcuts::{KEYS, KEYS_DIALOG, set_single_keys, single_keys};
use yew::prelude::*;

/// The dialog that `?` opens.
pub(crate) fn keys_dialog() -> Html {
    let on = single_keys();
    let toggle = |_: Event| set_single_keys(!single_keys());
    let click = |event: MouseEvent| browser::close_on_backdrop(&event);
    html! {
        <dialog class="sheet" id={KEYS_DIALOG} aria-labelledby="keys-title" onclick={click}>
            <form method="dialog" class="sheet__body">
                <div class="sheet__head">
                    <h2 id="keys-title">{ "Keyboard" }</h2>
                    <button class="button">{ "Close" }</button>
                </div>
                <dl class="keys">
                    { for KEYS.iter().map(|(what, keys)| html! {
                        <div>
                            <dt>{ *what }</dt>
                            <dd>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dd>
                        </div>
                    }) }
                </dl>
                <label class="check">
                    <input type="checkbox" checked={on} onchange={toggle} />
                    { "Keys pressed alone are shortcuts" }
                </label>
            </form>
        </dialog>
    }
}
