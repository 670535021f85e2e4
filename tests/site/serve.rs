//! `coursewright serve`: the pages it sends, and how they follow the author.

use std::{fs, net::TcpListener, time::Instant};

use crate::{server::Server, workshop::Workshop};

const LOAF: &str = "curriculum/bread/loaf.ron";

#[test]
fn a_page_comes_with_its_type_and_every_protection() {
    let workshop = Workshop::new("protection");
    let server = Server::start(&workshop);
    for (path, media_type) in [
        ("/", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/app-1.js", "text/javascript; charset=utf-8"),
        ("/course.pack", "application/octet-stream"),
        ("/figures/loaf.svg", "image/svg+xml"),
        ("/__live.js", "text/javascript; charset=utf-8"),
        ("/__live.css", "text/css; charset=utf-8"),
    ] {
        let answer = server.get(path);
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (200, Some(media_type)),
            "{path}"
        );
        assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
        assert_eq!(
            answer.header("x-content-type-options"),
            Some("nosniff"),
            "{path}"
        );
        assert_eq!(
            answer.header("referrer-policy"),
            Some("no-referrer"),
            "{path}"
        );
        let policy = answer.header("content-security-policy").unwrap_or_default();
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self'"),
            "{path}: {policy}"
        );
        assert!(
            policy.ends_with("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe-inline"), "{path}: {policy}");
    }
}

#[test]
fn what_is_not_there_is_not_found() {
    let workshop = Workshop::new("not-found");
    let server = Server::start(&workshop);
    for path in [
        "/nothing",
        "/figures/",
        "/../Cargo.toml",
        "/..%2fcurriculum/course.ron",
        "/%ff",
    ] {
        let answer = server.get(path);
        assert!(
            [400, 404].contains(&answer.status),
            "{path}: {}",
            answer.status
        );
        assert!(!answer.body.contains("Toast"), "{path}");
    }
}

#[test]
fn a_browser_that_has_a_file_gets_it_once() {
    let workshop = Workshop::new("once");
    let server = Server::start(&workshop);
    let etag = server
        .get("/course.pack")
        .header("etag")
        .unwrap()
        .to_owned();
    let again = server.get_unless("/course.pack", &etag);
    assert_eq!((again.status, again.body.as_str()), (304, ""));
    assert_eq!(again.header("etag"), Some(etag.as_str()));
    assert_eq!(server.get_unless("/course.pack", "\"other\"").status, 200);
}

#[test]
fn a_page_knows_the_course_it_shows_and_is_told_of_every_other() {
    let workshop = Workshop::new("told");
    let server = Server::start(&workshop);
    let page = server.get("/").body;
    let value = |name: &str| {
        let (_, rest) = page.split_once(&format!("data-{name}=\"")).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    };
    let mut events = server.follow();
    let first = events.next();
    assert_eq!(
        (first.name.as_str(), first.data),
        (
            "course",
            format!("{} {} 0\n", value("app"), value("course"))
        )
    );

    let begun = Instant::now();
    workshop.replace(LOAF, "The loaf", "A new loaf");
    let next = events.next();
    println!(
        "{} ms from the file's close to the event",
        begun.elapsed().as_millis()
    );
    let mut words = next.data.split_whitespace();
    let (app, course) = (words.next().unwrap(), words.next().unwrap());
    assert_eq!((next.name.as_str(), app), ("course", value("app").as_str()));
    assert_ne!(course, value("course"));
    let page = server.get("/").body;
    assert!(
        page.contains("A new loaf") && page.contains(course),
        "{page}"
    );
}

#[test]
fn a_file_saved_by_renaming_is_followed() {
    let workshop = Workshop::new("renaming");
    let server = Server::start(&workshop);
    let mut events = server.follow();
    let first = events.next();
    let text = workshop.read(LOAF).replace("The loaf", "A renamed loaf");
    // Beside the course, so that writing it is not seen.
    workshop.write("loaf.tmp", &text);
    fs::rename(workshop.path("loaf.tmp"), workshop.path(LOAF)).unwrap();
    assert_ne!(events.next(), first);
    assert!(server.get("/").body.contains("A renamed loaf"));
}

#[test]
fn while_the_course_has_errors_the_last_good_one_stays_and_the_errors_are_told() {
    let workshop = Workshop::new("stays");
    let server = Server::start(&workshop);
    let (mut events, good) = (server.follow(), server.get("/course.pack").body);
    let first = events.next();

    workshop.replace(LOAF, "minutes: 5", "minutes: 0");
    let broken = events.next();
    assert_eq!(broken.name, "errors");
    let said = workshop.run(&["check"]);
    assert!(
        said.said().starts_with(&broken.data),
        "{}\n---\n{}",
        broken.data,
        said.said()
    );
    assert!(
        broken.data.contains("--> curriculum/bread/loaf.ron:5:"),
        "{}",
        broken.data
    );
    assert_eq!(server.get("/course.pack").body, good);
    assert_eq!(
        server.follow().next(),
        broken,
        "a page that comes now is told as well"
    );

    workshop.replace(LOAF, "minutes: 0", "minutes: 5");
    assert_eq!(
        events.next(),
        first,
        "the course that is good again is the one it was"
    );
}

#[test]
fn a_course_with_errors_at_the_start_is_shown_once_it_is_mended() {
    let workshop = Workshop::new("mended");
    workshop.replace(LOAF, "minutes: 5", "minutes: 0");
    let server = Server::start(&workshop);
    let page = server.get("/");
    assert_eq!(page.status, 503);
    assert!(page.body.contains("src=\"/__live.js\""), "{}", page.body);
    let mut events = server.follow();
    assert_eq!(events.next().name, "errors");
    workshop.replace(LOAF, "minutes: 0", "minutes: 5");
    assert_eq!(events.next().name, "course");
    assert_eq!(server.get("/").status, 200);
}

#[test]
fn a_new_figure_makes_a_new_course() {
    let workshop = Workshop::new("figure");
    let server = Server::start(&workshop);
    let mut events = server.follow();
    let first = events.next();
    workshop.write(
        "curriculum/figures/loaf.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    );
    assert_ne!(events.next(), first);
    assert_eq!(
        server.get("/figures/loaf.svg").body,
        workshop.read("curriculum/figures/loaf.svg")
    );
}

#[test]
fn after_a_restart_the_same_course_is_the_same() {
    let workshop = Workshop::new("restart");
    let first = Server::start(&workshop).follow().next();
    assert_eq!(Server::start(&workshop).follow().next(), first);
}

#[test]
fn a_port_that_is_taken_is_named() {
    let workshop = Workshop::new("taken");
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let ran = workshop.run(&["serve", "--app", "app", "--port", &port]);
    assert_eq!((ran.code(), ran.printed()), (Some(2), ""));
    assert!(
        ran.said().contains(&format!("port {port} is taken")),
        "{}",
        ran.said()
    );
    assert!(ran.said().contains("`--port`"), "{}", ran.said());
}

#[test]
fn nothing_but_this_computer_can_ask() {
    let workshop = Workshop::new("local");
    let server = Server::start(&workshop);
    // The whole 127/8 is this computer, and only 127.0.0.1 was asked for.
    assert!(std::net::TcpStream::connect(("127.0.0.2", server.port())).is_err());
}
