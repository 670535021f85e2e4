//! `coursewright build`: what it writes, and what it refuses.

use std::fs;

use crate::workshop::Workshop;

const BUILD: [&str; 3] = ["build", "--app", "app"];

#[test]
fn a_course_becomes_a_site() {
    let workshop = Workshop::new("becomes-a-site");
    let ran = workshop.run(&BUILD);
    assert_eq!((ran.code(), ran.said()), (Some(0), ""));
    assert_eq!(ran.printed(), "wrote 10 files to `dist`\n");
    let names = workshop.names("dist");
    let whole: Vec<&str> = names
        .iter()
        .map(String::as_str)
        .filter(|it| !it.contains('-') || *it == "app-1.js")
        .collect();
    assert_eq!(
        whole,
        [
            "_headers",
            "app-1.js",
            "course.pack",
            "figures",
            "index.html"
        ]
    );
    assert_eq!(workshop.names("dist/figures"), ["loaf.svg"]);
    assert_eq!(
        names.len(),
        10,
        "and a pack for each of two modules and each of their lessons: {names:?}"
    );
    assert!(
        workshop
            .read("dist/index.html")
            .contains("<title>Toast</title>")
    );
}

#[test]
fn a_site_is_replaced_as_a_whole() {
    let workshop = Workshop::new("replaced");
    assert_eq!(workshop.run(&BUILD).code(), Some(0));
    let before = workshop.names("dist");
    workshop.replace("curriculum/bread/loaf.ron", "The loaf", "A loaf");
    assert_eq!(workshop.run(&BUILD).code(), Some(0));
    let after = workshop.names("dist");
    assert_eq!(
        after.len(),
        before.len(),
        "the old module's pack is gone: {after:?}"
    );
    assert_ne!(after, before, "the new module's pack has another name");
    assert_eq!(
        workshop.names("."),
        ["app", "curriculum", "dist"],
        "and nothing lies beside it"
    );
}

#[test]
fn a_course_with_errors_leaves_the_last_site_as_it_was() {
    let workshop = Workshop::new("errors");
    assert_eq!(workshop.run(&BUILD).code(), Some(0));
    let before = workshop.names("dist");
    workshop.replace("curriculum/bread/loaf.ron", "minutes: 5", "minutes: 0");
    let ran = workshop.run(&BUILD);
    assert_eq!((ran.code(), ran.printed()), (Some(1), ""));
    assert!(
        ran.said().contains("--> curriculum/bread/loaf.ron:5:"),
        "{}",
        ran.said()
    );
    assert_eq!(workshop.names("dist"), before);
    assert_eq!(workshop.names("."), ["app", "curriculum", "dist"]);
}

#[test]
fn a_folder_that_is_not_a_site_is_never_replaced() {
    let workshop = Workshop::new("not-a-site");
    workshop.write("notes/todo.txt", "bake");
    let ran = workshop.run(&["build", "--app", "app", "--out", "notes"]);
    assert_eq!(ran.code(), Some(2));
    assert_eq!(
        ran.said(),
        "error: `notes` holds something that is not a site; name another folder with `--out`, or \
         remove it first\n"
    );
    assert_eq!(workshop.read("notes/todo.txt"), "bake");

    let ran = workshop.run(&["build", "--app", "app", "--out", "curriculum"]);
    assert_eq!(ran.code(), Some(2), "{}", ran.said());
    assert!(workshop.read("curriculum/course.ron").contains("Toast"));

    let ran = workshop.run(&["build", "--app", "app", "--out", "notes/todo.txt"]);
    assert_eq!(ran.code(), Some(2), "{}", ran.said());
    assert_eq!(workshop.read("notes/todo.txt"), "bake");
}

#[test]
fn what_somebody_put_beside_the_site_is_never_lost() {
    let workshop = Workshop::new("beside");
    assert_eq!(workshop.run(&BUILD).code(), Some(0));
    workshop.write("dist/.git/HEAD", "ref: refs/heads/pages");
    let ran = workshop.run(&BUILD);
    assert_eq!(ran.code(), Some(2));
    assert!(
        ran.said()
            .contains("`dist` holds `.git`, which is no part of a site"),
        "{}",
        ran.said()
    );
    assert_eq!(workshop.read("dist/.git/HEAD"), "ref: refs/heads/pages");
}

#[test]
fn an_empty_folder_is_filled() {
    let workshop = Workshop::new("empty");
    fs::create_dir(workshop.path("public")).unwrap();
    let ran = workshop.run(&["build", "--app", "app", "--out", "public"]);
    assert_eq!((ran.code(), ran.said()), (Some(0), ""));
    assert!(workshop.path("public/course.pack").is_file());
}

#[test]
fn without_the_app_it_says_how_to_build_it() {
    let workshop = Workshop::new("no-app");
    let ran = workshop.run(&["build", "--app", "nowhere"]);
    assert_eq!(ran.code(), Some(2));
    assert!(ran.said().contains("`nowhere`") && ran.said().contains("`cargo xtask build`"));

    workshop.write("nowhere/index.html", "<p>Something else</p>");
    let ran = workshop.run(&["build", "--app", "nowhere"]);
    assert_eq!(ran.code(), Some(2));
    assert!(
        ran.said().contains("`nowhere` is not the learner's app"),
        "{}",
        ran.said()
    );
}

#[test]
fn without_a_course_nothing_is_written() {
    let workshop = Workshop::new("no-course");
    let ran = workshop.run(&["build", "elsewhere", "--app", "app"]);
    assert_eq!(ran.code(), Some(2), "{}", ran.said());
    assert!(ran.said().contains("`elsewhere`"), "{}", ran.said());
    assert_eq!(workshop.names("."), ["app", "curriculum"]);
}
