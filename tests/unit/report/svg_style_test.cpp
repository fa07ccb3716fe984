#include "report/svg_style.h"

#include <gtest/gtest.h>

namespace shirube::report {
namespace {

constexpr const char* kPage =
    "/* :root of the page */\n:root {\n  color-scheme: light dark;\n  --text: #111; --line: #222; /* --red: "
    "#333; */\n  --text-quiet: #444\n}\n@media (prefers-color-scheme: dark) { :root { --text: #eee; } }\n";

TEST(SvgStyle, TakesTheLightColoursThatTheRulesUse) {
  EXPECT_EQ(with_style("<svg a=\"b\"><g/></svg>", kPage, "/* why */\n.a { fill: var(--text); }\n"),
            "<svg a=\"b\"><style>\n:root { color-scheme: light; background: #fff; --text: #111; }\n"
            ".a { fill: var(--text); }\n</style><g/></svg>\n");
}

TEST(SvgStyle, ANameIsNotTheBeginningOfAnother) {
  const std::string svg = with_style("<svg></svg>", kPage, ".a { fill: var(--text-quiet); }");
  EXPECT_NE(svg.find(" --text-quiet: #444;"), std::string::npos) << svg;
  EXPECT_EQ(svg.find(" --text: "), std::string::npos) << svg;
}

TEST(SvgStyle, StaysXmlWhateverTheRulesSay) {
  const std::string svg = with_style("<svg></svg>", "", ".a::after { content: \"</style>&\"; } /* open");
  EXPECT_EQ(svg,
            "<svg><style>\n:root { color-scheme: light; background: #fff; }\n.a::after { content: "
            "&quot;&lt;/style&gt;&amp;&quot;; } </style></svg>\n");
}

}  // namespace
}  // namespace shirube::report
