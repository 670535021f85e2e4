//! `coursewright serve` as a test sees it: a process, an address, a stream of events.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    process::{Child, ChildStdout, Stdio},
    time::{Duration, Instant},
};

use crate::workshop::Workshop;

/// How long anything may take before the test fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// A server that ends with the test.
pub(crate) struct Server {
    process: Child,
    port: u16,
    stdout: BufReader<ChildStdout>,
}

/// An answer to a request.
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: String,
}

/// What a page that follows the server is told.
pub(crate) struct Events(BufReader<TcpStream>);

/// An event: its name and its data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Event {
    pub(crate) name: String,
    pub(crate) data: String,
}

impl Server {
    /// Serves the course of a workshop at a free port.
    pub(crate) fn start(workshop: &Workshop) -> Self {
        let mut command = workshop.coursewright(&["serve", "--app", "app", "--port", "0"]);
        let mut process = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let stdout = BufReader::new(process.stdout.take().unwrap());
        // From here on the process ends with this value, also when its first line is not right.
        let mut server = Self {
            process,
            port: 0,
            stdout,
        };
        server.port = server.announced();
        server
    }

    /// The port in the line that says where the course is.
    fn announced(&mut self) -> u16 {
        let mut line = String::new();
        self.stdout.read_line(&mut line).unwrap();
        let port = line
            .trim()
            .strip_prefix("serving curriculum at http://127.0.0.1:");
        port.and_then(|it| it.parse().ok())
            .unwrap_or_else(|| panic!("{line:?}"))
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// What is at a path.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask(path, "")
    }

    /// What is at a path for a browser that has it with this `ETag`.
    pub(crate) fn get_unless(&self, path: &str, etag: &str) -> Answer {
        self.ask(path, &format!("If-None-Match: {etag}\r\n"))
    }

    fn ask(&self, path: &str, header: &str) -> Answer {
        let mut bytes = Vec::new();
        self.request(path, header).read_to_end(&mut bytes).unwrap();
        // Packs are not text; they are only compared.
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|it| it.parse().ok())
            .unwrap();
        Answer {
            status,
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    fn request(&self, path: &str, header: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n{header}Connection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    /// Begins to follow, as a page does.
    pub(crate) fn follow(&self) -> Events {
        Events(BufReader::new(self.request("/__live", "")))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Answer {
    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.head.lines().filter_map(|line| line.split_once(": "));
        headers
            .find(|(it, _)| it.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }
}

impl Events {
    /// The next event.
    pub(crate) fn next(&mut self) -> Event {
        let (mut name, mut data) = (None, Vec::new());
        let begun = Instant::now();
        loop {
            // The server sends something now and then, whether there is news or not.
            assert!(begun.elapsed() < PATIENCE, "an event arrives in time");
            let mut line = String::new();
            let read = self
                .0
                .read_line(&mut line)
                .expect("an event arrives in time");
            assert!(read > 0, "the server goes on");
            // The stream comes in chunks, whose lengths stand on lines of their own.
            match (line.trim_end().split_once(": "), &name) {
                (Some(("event", value)), _) => name = Some(value.to_owned()),
                (Some(("data", value)), _) => data.push(value.to_owned()),
                (None, _) if line.trim_end() == "data:" => data.push(String::new()),
                (None, Some(name)) if line.trim_end().is_empty() => {
                    return Event {
                        name: name.clone(),
                        data: data.join("\n"),
                    };
                }
                _ => {}
            }
        }
    }
}
