import Testing

/// What stands on a page in another language says so, so that a screen reader pronounces it.
struct SpokenLanguageTests {
    private let site: RenderedSite

    init() throws {
        site = try RenderedSite([
            "people.csv": "handle,name,role,department\nana-ruiz,Ana Ruiz,head-of-support,Support\n",
            "accounts/acme.md": "---\ntitle: Acme\n---\n",
            "issues/paro.md": """
            ---
            title: Paro nocturno
            lang: es
            date: 2026-06-01
            accounts: acme
            severity: 2
            owner: head-of-support
            departments: [Support, Noche]
            ---

            - [ ] Avisar @head-of-support due:2026-07-01
            - [ ] Volver @ana-ruiz

            Véase [[plan]] y [el plan](../pages/plan.md).
            """,
            "issues/stop.md": """
            ---
            title: Night stop
            date: 2026-06-02
            accounts: acme
            severity: 2
            owner: head-of-support
            departments: [Support]
            ---

            ```actions
            account: acme
            ```
            """,
            "pages/plan.md": "---\ntitle: The plan\nlang: en\n---\n",
        ])
    }

    @Test func rolesAndDepartmentsOfTheTableAreInTheLanguageOfTheBase() throws {
        let page = try site.main("issues/paro.html")
        let role = #"<a href="../roles/head-of-support.html" lang="en">Head of support</a>"#
        #expect(page.contains(role + "</dd>"), "\(page)")
        #expect(page.contains("Responsable " + role), "\(page)")
        #expect(page.contains(#"<span lang="en">Support</span>"#), "\(page)")
        // A department that only this note names is in its language, and names of persons are in none.
        #expect(page.contains("Noche") && !page.contains(#"lang="en">Noche"#))
        #expect(page.contains("Ana Ruiz") && !page.contains(#"lang="en">Ana Ruiz"#))
    }

    @Test func aPageInThatLanguageMarksNothing() throws {
        let page = try site.main("issues/stop.html")
        #expect(page.contains(#"<a href="../roles/head-of-support.html">Head of support</a></dd>"#), "\(page)")
        #expect(!page.contains(#"lang="en""#), "\(page)")
    }

    @Test func actionsListedElsewhereKeepTheirLanguage() throws {
        #expect(try site.main("issues/stop.html").contains(#"<span lang="es">Avisar</span>"#))
    }

    @Test func aLinkThatShowsThisTitleIsInThePagesLanguage() throws {
        let page = try site.main("pages/plan.html")
        #expect(page.contains(#"<span lang="es">Véase <mark lang="en">The plan</mark> y el plan.</span>"#), "\(page)")
        #expect(page.contains("<mark>el plan</mark>"), "\(page)")
    }
}
