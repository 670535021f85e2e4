//! What the server answers.

use std::{convert::Infallible, sync::Arc};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Path, Request, State},
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderName, IF_NONE_MATCH},
    },
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse as _, Response, Sse, sse},
    routing::get,
};
use coursewright::site::{PAGE, Shell};
use tokio_stream::{Stream, StreamExt as _, wrappers::WatchStream};

use super::live::{Live, hash};

/// Shows what is wrong with a course that has not been good since the server began.
const WAITING: &str = include_str!("waiting.html");
/// Follows the server, in every page that it sends.
const LISTENER: &str = include_str!("live.js");
const LISTENER_STYLE: &str = include_str!("live.css");

/// Everything that can be asked for.
pub(super) fn routes(shell: &Shell, live: Arc<Live>) -> Router {
    let headers = shell.headers().into_iter().filter_map(|(name, value)| {
        let name = HeaderName::try_from(name).ok()?;
        Some((name, HeaderValue::try_from(value).ok()?))
    });
    let headers: HeaderMap = headers.collect();
    Router::new()
        .route("/", get(page))
        .route("/__live", get(events))
        .route("/__live.js", get(async || typed("live.js", LISTENER)))
        .route(
            "/__live.css",
            get(async || typed("live.css", LISTENER_STYLE)),
        )
        .route("/{*path}", get(file))
        .with_state(live)
        .layer(from_fn_with_state(Arc::new(headers), with_headers))
}

async fn page(State(live): State<Arc<Live>>, headers: HeaderMap) -> Response {
    let present = live.present();
    match present.file(PAGE) {
        Some(bytes) => conditional(PAGE, bytes, &headers),
        None => (StatusCode::SERVICE_UNAVAILABLE, typed(PAGE, WAITING)).into_response(),
    }
}

async fn file(
    State(live): State<Arc<Live>>,
    Path(path): Path<String>,
    headers: HeaderMap,
) -> Response {
    match live.present().file(&path) {
        Some(bytes) => conditional(&path, bytes, &headers),
        None => (
            StatusCode::NOT_FOUND,
            typed(".txt", "there is no such file\n"),
        )
            .into_response(),
    }
}

/// The present state and every change to it.
async fn events(
    State(live): State<Arc<Live>>,
) -> Sse<impl Stream<Item = Result<sse::Event, Infallible>>> {
    let states = WatchStream::from_changes(live.subscribe());
    let events = states.map(|present| {
        let (name, data) = present.event();
        // A page that has lost the server asks for it again after so long.
        let again = std::time::Duration::from_millis(500);
        Ok(sse::Event::default().event(name).data(data).retry(again))
    });
    Sse::new(events).keep_alive(sse::KeepAlive::default())
}

/// A file, unless the browser has this very one.
fn conditional(path: &str, bytes: Arc<[u8]>, asked: &HeaderMap) -> Response {
    let etag = format!("\"{}\"", hash(&bytes));
    let known = asked.get(IF_NONE_MATCH).and_then(|it| it.to_str().ok());
    let mut response = if known.is_some_and(|it| it.split(", ").any(|it| it == etag)) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        typed(path, Bytes::from_owner(bytes))
    };
    if let Ok(etag) = HeaderValue::try_from(etag) {
        response.headers_mut().insert(ETAG, etag);
    }
    response
}

fn typed(path: &str, body: impl Into<Body>) -> Response {
    ([(CONTENT_TYPE, media_type(path))], body.into()).into_response()
}

async fn with_headers(
    State(headers): State<Arc<HeaderMap>>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    let present = response.headers_mut();
    present.extend(headers.as_ref().clone());
    present.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("pack") => "application/octet-stream",
        _ => "text/plain; charset=utf-8",
    }
}
