// One field as a widget of Decap CMS 3 (https://decapcms.org/docs/widgets/).
// Takes its declaration; gives the options of the widget. Must not use a widget that writes what the
// generator does not read: its dates are not Japanese ones, and a switch that nobody touched says no.
#pragma once

#include "config/config.h"
#include "schema/json.h"

namespace shirube::schema {

Json decap_field(const config::Field& field, const config::Config& config);

}  // namespace shirube::schema
