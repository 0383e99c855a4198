use serde_json::json;

use super::{
    super::{Scene, Source, read},
    FRONT,
};

#[test]
fn an_essay_is_written_as_its_head_with_what_there_is_to_read() {
    let text = format!("{FRONT}## Tag {{#name-tag}}\n\nOne *word*.[^a]\n\n[^a]: Note.\n");
    let essay = read("an-essay", &text, Source::Yours).unwrap();
    let plain = |text: &str| json!({"kind": "text", "text": text, "emphasis": false, "strong": false, "code": false, "image": false, "href": null});
    let mut italic = plain("word");
    italic["emphasis"] = json!(true);
    let passage = |id: &str, text: &str, spans: serde_json::Value| {
        json!({"id": id, "kind": "paragraph", "quotes": 0, "lists": 0, "mark": null, "code_language": null,
               "text": text, "spans": spans})
    };
    let spans = json!([plain("One "), italic, plain("."), {"kind": "note", "id": "a", "number": 1}]);
    let head = json!({
        "slug": "an-essay", "title": "A title", "summary": "A sentence.", "series": null, "cluster": null,
        "language": "en", "words": 3, "minutes": 1, "source": "yours",
    });
    assert_eq!(serde_json::to_value(&essay.head).unwrap(), head);

    let mut whole = head;
    whole["reader"] = json!(null);
    whole["related"] = json!([]);
    whole["sections"] = json!([{
        "id": "name-tag", "title": "Tag", "level": 2, "scene": "name-tag", "spans": [plain("Tag")],
        "passages": [passage("name-tag.1", "One word.", spans)],
    }]);
    whole["notes"] = json!([{
        "id": "a", "number": 1, "text": "Note.", "passages": [passage("note.a.1", "Note.", json!([plain("Note.")]))],
    }]);
    assert_eq!(serde_json::to_value(&essay).unwrap(), whole);
}

#[test]
fn a_scene_reads_back_from_its_id() {
    for scene in Scene::ALL {
        assert_eq!(scene.to_string().parse(), Ok(scene));
        assert_eq!(serde_json::to_value(scene).unwrap(), json!(scene.id()));
        assert_eq!(serde_json::from_value::<Scene>(json!(scene.id())).unwrap(), scene);
    }
    assert!("lift".parse::<Scene>().is_err());
}
