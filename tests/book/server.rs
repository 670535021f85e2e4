//! What a page shows of `coursewright serve`: it is started, asked for the course, and stopped.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    process::{Child, Stdio},
    time::Duration,
};

use crate::workshop::Workshop;

/// The port that pages show, and that another program may have.
const SHOWN: &str = "8080";

/// Ends with the test, also when that fails.
struct Server(Child);

/// What a server says first, with the port that pages show. It runs at a free port instead,
/// and has answered a request for the course when this returns.
pub(crate) fn said(workshop: &Workshop, line: &str) -> Result<String, String> {
    let mut command = workshop.command(&format!("exec {line} --port 0"));
    let process = command.stdout(Stdio::piped()).spawn();
    let mut server = Server(process.map_err(|error| error.to_string())?);
    let stdout = server.0.stdout.take().ok_or("no output")?;
    let mut first = String::new();
    let read = BufReader::new(stdout).read_line(&mut first);
    read.map_err(|error| error.to_string())?;
    let (before, port) = first.trim().rsplit_once(':').ok_or(first.clone())?;
    let answer = answer(port.parse().map_err(|_| first.clone())?);
    let answer = answer.map_err(|error| format!("{first}no answer: {error}"))?;
    match answer.starts_with("HTTP/1.1 200 ") {
        true => Ok(format!("{before}:{SHOWN}")),
        false => Err(answer),
    }
}

/// What is at the top of the address.
fn answer(port: u16) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
