public import Diagnostics
import Insights
import KnowledgeBase
import Markdown
import Templates

extension Rule {
    /// Every rule there is, by id: what `rules` and `--rule` may name and what the reference lists.
    public static let all = (markdown + knowledgeBase + insights + templates + site).sorted { $0.id < $1.id }
}
