//! `coursewright serve`: a course at an address, following every change to its files.

mod answers;
mod live;
mod watch;

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
    time::Instant,
};

use coursewright::{site::Shell, source::Earlier};
use tokio::{net::TcpListener, runtime};

use crate::{Outcome, app_folder, edition::Edition, output};
use live::{Live, Present};

/// Serve a course and follow every change to its files
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  coursewright serve                          the course in `curriculum`, at port 8080
  coursewright serve lessons --port 0         another course, at any port that is free")]
pub(crate) struct Arguments {
    /// The course's folder
    #[arg(default_value = "curriculum")]
    folder: PathBuf,
    /// The port to serve at; 0 takes any that is free
    #[arg(long, default_value_t = 8080, value_parser = port)]
    port: u16,
    /// The built learner's app, where it is not found by itself
    #[arg(long)]
    app: Option<PathBuf>,
}

/// Serves until interrupted. Pages that are open follow the course; while it has errors, they
/// keep the last good one and show the errors above it.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let shell = app_folder::read(arguments.app.as_deref())?;
    let folder = arguments.folder.clone();
    // Watching begins before the first reading, so that no change goes unseen.
    let watched = watch::folder(&folder)?;
    let mut earlier = Earlier::default();
    let edition = Edition::read_again(&folder, &mut earlier)?;
    edition.report();
    let live = Arc::new(Live::new(Present::first(edition, &shell)));
    let runtime = runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| format!("cannot start the server: {error}"))?;
    runtime.block_on(async {
        let listener = listen(arguments.port).await?;
        announce(&folder, &listener)?;
        let routes = answers::routes(&shell, Arc::clone(&live));
        std::thread::spawn(move || {
            watched.each_change(|| follow(&folder, &mut earlier, &shell, &live));
        });
        let served = axum::serve(listener, routes).await;
        served.map_err(|error| format!("the server stopped: {error}"))
    })?;
    Ok(ExitCode::SUCCESS)
}

async fn listen(port: u16) -> Result<TcpListener, String> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    TcpListener::bind(address)
        .await
        .map_err(|error| match error.kind() {
            io::ErrorKind::AddrInUse => format!(
                "port {port} is taken by another program; end that one, or choose a free port with \
             `--port`"
            ),
            _ => format!("cannot listen at port {port}: {error}"),
        })
}

fn announce(folder: &Path, listener: &TcpListener) -> Result<(), String> {
    match listener.local_addr() {
        // Whoever reads this line from a pipe is waiting for it.
        Ok(address) => output::say(format_args!(
            "serving {} at http://{address}",
            folder.display()
        )),
        Err(_) => Ok(()),
    }
}

fn port(written: &str) -> Result<u16, String> {
    let port = written.parse();
    port.map_err(|_| "a port is a whole number from 0 to 65535".to_owned())
}

/// Takes in the course as it is now.
fn follow(folder: &Path, earlier: &mut Earlier, shell: &Shell, live: &Live) {
    let begun = Instant::now();
    let edition = match Edition::read_again(folder, earlier) {
        Ok(edition) => edition,
        Err(message) => {
            output::complain(format_args!("error: {message}"));
            return live.update(|last| last.with_errors(message));
        }
    };
    edition.report();
    live.update(|last| last.followed_by(edition, shell));
    output::complain(format_args!(
        "read the course again ({} ms)",
        begun.elapsed().as_millis()
    ));
}
