#include "render/compared_parts.h"

#include <algorithm>
#include <array>

#include "render/compared_rows.h"
#include "render/html.h"
#include "render/runs_html.h"

namespace shirube::render {
namespace {

using changes::CellChange;
using changes::Edit;
using changes::PartChange;
using changes::Shape;
using changes::What;
using Parts = std::vector<PartChange>;

struct ShapeName {
  Shape shape;
  const char* name;
};

/// What the parts of a chart are called, in the order in which they are told.
constexpr std::array<ShapeName, 6> kChartParts = {{{Shape::Remark, "説明と注"},
                                                   {Shape::Tier, "段"},
                                                   {Shape::Phase, "列"},
                                                   {Shape::Box, "箱"},
                                                   {Shape::Arrow, "矢印"},
                                                   {Shape::Band, "帯"}}};

bool differs(const changes::Runs& runs) {
  return std::any_of(runs.begin(), runs.end(),
                     [](const changes::Run& run) { return run.edit != Edit::Same; });
}

const char* name_of(Shape shape) {
  switch (shape) {
    case Shape::Intro:
      return "はじめの文章";
    case Shape::Footnotes:
      return "脚注";
    case Shape::Subheading:
      return "小見出し";
    case Shape::Quote:
      return "引用";
    case Shape::Code:
      return "図・書式";
    case Shape::Image:
      return "画像";
    case Shape::Table:
      return "表";
    default:
      return "";
  }
}

class Writer {
 public:
  explicit Writer(int level) : heading_("h" + std::to_string(level)) {}

  std::string take() { return std::move(out_); }

  void section(const PartChange& part, const std::string& id) {
    const bool named = part.shape == Shape::Section;
    const std::string heading = !named ? std::string(name_of(part.shape))
                                : part.runs.empty() || part.what != What::Changed ? escaped(part.label)
                                                                                  : runs_html(part.runs);
    // No landmark: a page has many sections of one name.
    out_ += "<div class=\"changed-section\">\n<" + heading_ + " id=\"" + escaped(id) + "\">" +
            (part.what == What::Changed ? "" : tag_html(part.what)) + heading + "</" + heading_ + ">\n";
    list(part.below, part.what);
    out_ += "</div>\n";
  }

 private:
  /// `around` says what became of all of it: then it is not said again for each.
  void list(const Parts& parts, What around) {
    bool open = false;
    for (const PartChange& part : parts) {
      const bool item = part.shape != Shape::Table && part.shape != Shape::Chart;
      if (item != open) out_ += item ? "<ul class=\"change-list\">\n" : "</ul>\n";
      open = item;
      if (part.shape == Shape::Table) {
        out_ += compared_rows_html(part);
      } else if (part.shape == Shape::Chart) {
        chart(part, around);
      } else {
        one(part, around);
      }
    }
    if (open) out_ += "</ul>\n";
  }

  void one(const PartChange& part, What around) {
    // Something that only stands around what changed has nothing to say of its own.
    const bool context = part.what == What::Changed && !differs(part.runs) && !cells_differ(part);
    out_ += context ? "<li class=\"change-context\">" : "<li>";
    if (!context && around == What::Changed) out_ += tag_html(part.what);
    label(part);
    if (part.shape == Shape::Code) {
      code(part);
    } else {
      out_ += said_html(part.runs, part.what);
    }
    cells_in_words(part);
    if (!part.below.empty()) {
      out_ += "\n";
      list(part.below, part.what);
    }
    out_ += "</li>\n";
  }

  void label(const PartChange& part) {
    const std::string name = part.label.empty() ? name_of(part.shape) : part.label;
    if (name.empty()) return;
    out_ += "<span class=\"change-label\">" + escaped(name) + (part.runs.empty() ? "" : "：") + "</span>";
  }

  void code(const PartChange& part) {
    out_ += "<pre tabindex=\"0\">" + said_html(part.runs, part.what) + "</pre>";
  }

  static bool cells_differ(const PartChange& part) {
    return std::any_of(part.cells.begin(), part.cells.end(),
                       [](const CellChange& cell) { return differs(cell.runs); });
  }

  /// Of a box or an arrow: where it stands and of which kind it is. Of one that changed, only what did.
  void cells_in_words(const PartChange& part) {
    if (part.shape == Shape::Callout && part.what != What::Changed) return;
    std::string told;
    for (const CellChange& cell : part.cells) {
      if (cell.runs.empty() || (part.what == What::Changed && !differs(cell.runs))) continue;
      std::string value;
      if (part.what == What::Changed) {
        value = runs_html(cell.runs);
      } else {
        for (const changes::Run& run : cell.runs) value += escaped(run.text);
      }
      told += (told.empty() ? "" : "、") + escaped(cell.label) + "：" + value;
    }
    if (!told.empty()) out_ += "<span class=\"change-cells\">（" + told + "）</span>";
  }

  void chart(const PartChange& part, What around) {
    out_ += "<div class=\"changed-chart\"><p class=\"changed-chart-title\">" +
            (around == What::Changed ? tag_html(part.what) : std::string()) + "図「" +
            said_html(part.runs, part.what) + "」</p>\n";
    for (const ShapeName& known : kChartParts) {
      Parts of_shape;
      std::copy_if(part.below.begin(), part.below.end(), std::back_inserter(of_shape),
                   [&](const PartChange& one) { return one.shape == known.shape; });
      if (of_shape.empty()) continue;
      out_ += "<p class=\"change-kind\">" + std::string(known.name) + "</p>\n";
      list(of_shape, part.what);
    }
    out_ += "</div>\n";
  }

  std::string heading_;  ///< the element
  std::string out_;
};

}  // namespace

std::string tag_html(What what) {
  switch (what) {
    case What::New:
      return "<span class=\"change-tag change-new\">追加</span>";
    case What::Gone:
      return "<span class=\"change-tag change-gone\">削除</span>";
    case What::Changed:
      break;
  }
  return "<span class=\"change-tag\">変更</span>";
}

std::string compared_parts_html(const Parts& parts, std::string_view anchor, int level) {
  Writer writer(level);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    writer.section(parts[i], std::string(anchor) + "/" + std::to_string(i + 1));
  }
  return writer.take();
}

}  // namespace shirube::render
