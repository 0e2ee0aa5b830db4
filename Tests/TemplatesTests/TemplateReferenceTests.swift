import Templates
import Testing

@Suite struct TemplateReferenceTests {
    @Test func listsPagesThenWhatTheyHoldOnceEach() {
        var reference = TemplateReference()
        reference.add("note", NotePage.model)
        reference.add("again", Chrome.model)
        #expect(
            reference.markdown == """
                ## Page `note`

                A note's own page

                | Name | Kind | Meaning |
                |---|---|---|
                | `{{site}}` | text | The site's title |
                | `{{title}}` | text | The note's title, plain |
                | `{{{body}}}` | HTML | The rendered text |
                | `{{#draft}}` | yes or no | Whether it is a draft |
                | `{{count}}` | number | How many notes point here |
                | `{{#account}}` | one [account](#account) | The account it belongs to |
                | `{{#topics}}` | list of [topic](#topic) | Its topics |
                | `{{#aliases}}` | list of text | Its other names |
                | `{{#tree}}` | list of [branch](#branch) | The navigation |
                | `{{#text}}` | one [text](#text) | Words of the interface |

                ## Page `again`

                What all pages have

                | Name | Kind | Meaning |
                |---|---|---|
                | `{{site}}` | text | The site's title |

                ## account

                An account as others show it

                | Name | Kind | Meaning |
                |---|---|---|
                | `{{name}}` | text | Its name |
                | `{{summary}}` | text | What it is about |

                ## topic

                A topic as others show it

                | Name | Kind | Meaning |
                |---|---|---|
                | `{{name}}` | text | Its name |
                | `{{title}}` | text | Its title; most have none |

                ## branch

                An entry of the navigation | with more below it

                | Name | Kind | Meaning |
                |---|---|---|
                | `{{name}}` | text | Its name |
                | `{{#children}}` | list of [branch](#branch) | What is below it |

                ## text

                Words of the interface

                | Name | Kind | Meaning |
                |---|---|---|
                | `{{backlinks}}` | text |  |
                | `{{none}}` | text |  |

                """)
    }
}
