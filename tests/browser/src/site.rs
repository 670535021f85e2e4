//! A site on this machine, served by this process, whose files can fail on request.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use anyhow::{Context, Result};
use axum::{
    body::{Body, Bytes},
    extract::State,
    http::{HeaderName, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

/// Where the site stands on its host: not at the top, so that an address that does not start
/// from the page's own is noticed.
const PREFIX: &str = "/a/course/";

/// How a file fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The host does not know it: status 404.
    Missing,
    /// The host answers with a page of its own and status 200, as some do for what they do
    /// not know.
    AnotherPage,
    /// The connection breaks in the middle of it.
    CutOff,
    /// Half of it arrives, and nothing says that there was more.
    Half,
    /// No answer until [`Site::heal`].
    Held,
}

/// A folder, served until it is dropped.
pub struct Site {
    address: SocketAddr,
    shared: Arc<Shared>,
    server: JoinHandle<()>,
}

struct Shared {
    root: PathBuf,
    requests: Mutex<Vec<String>>,
    faults: watch::Sender<Vec<(String, Fault)>>,
    /// What every answer says besides.
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Site {
    /// The name of a page that the site has besides its files, and that holds nothing.
    pub const BLANK: &str = "blank";

    /// Serves a folder on a free port.
    ///
    /// # Errors
    /// Fails where no port is free.
    pub async fn serve(root: impl AsRef<Path>) -> Result<Self> {
        Self::start(root.as_ref(), Vec::new()).await
    }

    /// Serves a folder as a host does that reads its `_headers`, and sends what they have for
    /// every file.
    ///
    /// # Errors
    /// Fails where no port is free, and where the folder has no headers.
    pub async fn serve_with_headers(root: impl AsRef<Path>) -> Result<Self> {
        let text = std::fs::read_to_string(root.as_ref().join("_headers"))?;
        let of_all = text.lines().skip_while(|line| *line != "/*").skip(1);
        let lines = of_all.map_while(|line| line.strip_prefix("  ")?.split_once(": "));
        let headers = lines.map(|(name, value)| anyhow::Ok((name.parse()?, value.parse()?)));
        Self::start(root.as_ref(), headers.collect::<Result<_>>()?).await
    }

    async fn start(root: &Path, headers: Vec<(HeaderName, HeaderValue)>) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            root: root.to_owned(),
            requests: Mutex::default(),
            faults: watch::Sender::default(),
            headers,
        });
        let service = axum::Router::new()
            .fallback(answer)
            .with_state(Arc::clone(&shared));
        let server = tokio::spawn(async move {
            // Ends only with the process or by `abort`.
            let _ = axum::serve(listener, service).await;
        });
        Ok(Self {
            address,
            shared,
            server,
        })
    }

    /// The address of the page, without `#`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}{PREFIX}", self.address)
    }

    /// Makes every file fail whose name contains `part`, until [`Site::heal`].
    pub fn fail(&self, part: &str, fault: Fault) {
        self.shared.faults.send_modify(|faults| {
            faults.retain(|(other, _)| other != part);
            faults.push((part.to_owned(), fault));
        });
    }

    /// Makes every file well again; what was held is answered.
    pub fn heal(&self) {
        self.shared.faults.send_modify(Vec::clear);
    }

    /// How often files were asked for whose name contains `part`.
    #[must_use]
    pub fn requests(&self, part: &str) -> usize {
        let requests = self.shared.requests();
        requests.iter().filter(|name| name.contains(part)).count()
    }

    /// Everything that was asked for, in order.
    #[must_use]
    pub fn all_requests(&self) -> Vec<String> {
        self.shared.requests().clone()
    }

    /// The bytes of a file of the site.
    ///
    /// # Errors
    /// Fails where there is none.
    pub fn read(&self, name: &str) -> Result<Vec<u8>> {
        let path = self.shared.root.join(name);
        std::fs::read(&path).with_context(|| format!("cannot read `{}`", path.display()))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Shared {
    fn requests(&self) -> MutexGuard<'_, Vec<String>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How the file fails, once that is not that it is held.
    async fn fault(&self, name: &str) -> Option<Fault> {
        let fault_of = |faults: &[(String, Fault)]| {
            let found = faults.iter().find(|(part, _)| name.contains(part.as_str()));
            found.map(|(_, fault)| *fault)
        };
        let mut faults = self.faults.subscribe();
        let now = faults.wait_for(|faults| fault_of(faults) != Some(Fault::Held));
        // The sender lives as long as the site, so there is always an answer.
        now.await.ok().and_then(|faults| fault_of(&faults))
    }
}

async fn answer(State(shared): State<Arc<Shared>>, uri: Uri) -> Response {
    let headers = shared.headers.clone();
    let mut response = file(&shared, &uri).await;
    response.headers_mut().extend(headers);
    response
}

async fn file(shared: &Shared, uri: &Uri) -> Response {
    let Some(name) = uri.path().strip_prefix(PREFIX) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let name = if name.is_empty() { "index.html" } else { name };
    if name == Site::BLANK {
        return axum::response::Html(
            "<!doctype html><link rel=icon href=\"data:,\"><title>Blank</title>",
        )
        .into_response();
    }
    shared.requests().push(name.to_owned());
    let fault = shared.fault(name).await;
    let Ok(bytes) = tokio::fs::read(shared.root.join(name)).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, content_type(name)),
        (header::CACHE_CONTROL, "no-store"),
    ];
    let half = bytes.get(..bytes.len() / 2).unwrap_or_default().to_vec();
    match fault {
        None | Some(Fault::Held) => (headers, bytes).into_response(),
        Some(Fault::Missing) => StatusCode::NOT_FOUND.into_response(),
        Some(Fault::AnotherPage) => axum::response::Html(ANOTHER_PAGE).into_response(),
        Some(Fault::Half) => (headers, half).into_response(),
        Some(Fault::CutOff) => {
            let broken = Err(io::Error::from(io::ErrorKind::ConnectionReset));
            let body = stream::iter([Ok(Bytes::from(half)), broken]);
            (headers, Body::from_stream(body)).into_response()
        }
    }
}

const ANOTHER_PAGE: &str = "<!doctype html><title>Sign in</title><h1>Please sign in</h1>";

fn content_type(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|it| it.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
