use super::Worker;
use super::server::MailServer;
use crate::harness::{TestFolder, TestShop, Visitor};

const PASSWORD: &str = "Kerzen-bei-Nacht-26";

#[tokio::test]
async fn ex_18_who_opens_a_shop_is_mailed_where_it_lies() {
    let folder = TestFolder::create();
    let server = MailServer::start(&folder.0).await;
    let url = server.url();
    let shop = TestShop::open_with(|config| config.smtp_url = Some(url)).await;
    let _worker = Worker::start(&shop);
    let visitor = Visitor::of(&shop.platform);
    let wish = [
        ("shop_name", "Paper & Ink"),
        ("tenant", "paper"),
        ("email", "ada@paper.example"),
    ];
    visitor.post("/sign-up", &wish).await;
    let proof = server.wait_for(1).await.remove(0);
    let token = proof.text.split("/sign-up/proof/").nth(1);
    let token = token.and_then(|rest| rest.lines().next()).expect("a link");
    let path = format!("/sign-up/proof/{}", token.trim());
    let password = [("new_password", PASSWORD), ("new_password_again", PASSWORD)];
    for _ in 0..2 {
        let opened = visitor.post(&path, &password).await;
        assert_eq!(opened.location(), path);
    }
    let mails = server.wait_for(2).await;
    assert_eq!(mails.len(), 2, "once, however often the link is followed");
    let mail = &mails[1];
    assert_eq!(mail.header("Subject"), "Your shop Paper & Ink is open");
    assert!(mail.header("To").contains("ada@paper.example"));
    let address = shop.platform.state.config.shop_url("paper");
    assert!(
        mail.text.contains(&format!("{address}/admin")),
        "{}",
        mail.text
    );
    assert!(mail.addresses().contains(&format!("{address}/admin")));
    assert!(
        !mail.text.contains(token.trim()),
        "the proof stays in its own mail"
    );
}
