//! What is shown in place of a part of the course that is not here yet, or did not come.

use leptos::prelude::*;

use crate::web::{fetch::Trouble, session::Session, words};

/// The part is on its way.
pub(in crate::web) fn waiting() -> AnyView {
    view! { <p class="waiting" role="status">{words::LOADING}</p> }.into_any()
}

/// The part did not come: why, and a way to ask again.
pub(in crate::web) fn failed(session: Session, trouble: &Trouble) -> AnyView {
    view! {
        <div class="notice" role="alert">
            <p>{words::trouble(trouble)}</p>
            <button type="button" on:click=move |_| session.retry()>{words::TRY_AGAIN}</button>
        </div>
    }
    .into_any()
}
