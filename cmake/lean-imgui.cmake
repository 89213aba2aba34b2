# Dear ImGui without what no pane uses, so that no reader has to fetch it.
#
# In:    .deps/imgui as it was published (pinned by cmake/deps.sha256), OUTPUT: a folder.
# Out:   crossclaim_lean_imgui(OUTPUT) writes imgui.cpp and imgui_impl_opengl3.cpp into it, with the calls below left out. What is then
#        called by nobody the linker drops: tables, tooltips and menus, navigation by keys, frames, grips, bars and titles of windows, settings
#        files, and the C library's formatted reading and printing that they drag in.
#   The panes are one bare window each (NoDecoration, NoNav, NoSavedSettings) with invisible buttons: src/view/canvas.cpp. A pane that
#   needs one of these parts takes its line out of the list.
# Cost: a moment at configure time. A line that a new Dear ImGui no longer holds stops the build.
# Where tested: tests/view draws with it natively, tests/web/canvas.test.mjs in a browser, tests/bench/weight.test.mjs has the weight.

# Replaces TEXT, which has to be there, in the variable `source`.
function(_crossclaim_cut text by)
  string(FIND "${source}" "${text}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "Dear ImGui has changed, cmake/lean-imgui.cmake is to be looked through: it no longer holds\n${text}")
  endif()
  string(REPLACE "${text}" "${by}" source "${source}")
  set(source "${source}" PARENT_SCOPE)
endfunction()

function(_crossclaim_write file)
  if(EXISTS "${file}")
    file(READ "${file}" before)
    if(before STREQUAL source)
      return()   # an unchanged file is not compiled again
    endif()
  endif()
  file(WRITE "${file}" "${source}")
endfunction()

function(crossclaim_lean_imgui output)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
    "${CROSSCLAIM_DEPS}/imgui/imgui.cpp" "${CROSSCLAIM_DEPS}/imgui/backends/imgui_impl_opengl3.cpp")

  file(READ "${CROSSCLAIM_DEPS}/imgui/imgui.cpp" source)
  # Settings files
  _crossclaim_cut("        AddSettingsHandler(&ini_handler);" "")
  _crossclaim_cut("\n    TableSettingsAddSettingsHandler();" "")
  _crossclaim_cut("\n    UpdateSettings();" "")
  _crossclaim_cut("        SaveIniSettingsToDisk(g.IO.IniFilename);\n\n    CallContextHooks" "        ;\n\n    CallContextHooks")
  # Calls that do not match: the tests of src/view find them
  _crossclaim_cut("        ErrorRecoveryTryToRecoverState(&g.StackSizesInNewFrame);" ";")
  _crossclaim_cut("        ErrorRecoveryTryToRecoverWindowState(&window_stack_data.StackSizesInBegin);" ";")
  _crossclaim_cut("\n    ErrorCheckEndFrameFinalizeErrorTooltip();" "")
  # Tooltips, and text for the clipboard
  _crossclaim_cut("        SetTooltip(\"...\");" "")
  _crossclaim_cut("                SetTooltip(\"%s\", GetKeyChordName(g.LastItemData.Shortcut));" ";")
  _crossclaim_cut("if (g.LogEnabled)" "if (false)")
  _crossclaim_cut("        LogFinish();" ";")
  # Tables and columns
  _crossclaim_cut("            TableGcCompactTransientBuffers(g.Tables.GetByIndex(i));" ";")
  _crossclaim_cut("            TableGcCompactTransientBuffers(&table_temp_data);" ";")
  _crossclaim_cut("\n    TableGcCompactSettings();" "")
  _crossclaim_cut("        EndColumns();" ";")
  # Keys, and the wheel: the page scrolls
  _crossclaim_cut("\n    NavUpdate();" "")
  _crossclaim_cut("\n    NavEndFrame();" "")
  _crossclaim_cut("                        NavProcessItem();" ";")
  _crossclaim_cut("            NavInitWindow(window, false); //" "; //")
  _crossclaim_cut("            if (g.NavWindow && g.NavWindow->RootWindow == window && g.ActiveId == 0 && Shortcut(ImGuiMod_Ctrl | ImGuiKey_C))" "            if (false)")
  _crossclaim_cut("\n    UpdateMouseWheel();" "")
  # What stands around a window, and windows that look for a place
  _crossclaim_cut("            RenderWindowDecorations(window, title_bar_rect, title_bar_is_highlight," "            (void)(")
  _crossclaim_cut("            RenderWindowTitleBarContents(window, ImRect(" "            (void)(ImRect(")
  _crossclaim_cut("if (int auto_fit_mask = UpdateWindowManualResize(window, size_auto_fit, &border_hovered, &border_held, resize_grip_count, &resize_grip_col[0], visibility_rect))" "if (int auto_fit_mask = 0)")
  _crossclaim_cut("            window->Pos = FindBestWindowPosForPopup(window);" ";")
  _crossclaim_cut("\n    RenderDimmedBackgrounds();" "")
  _crossclaim_write("${output}/imgui.cpp")

  file(READ "${CROSSCLAIM_DEPS}/imgui/backends/imgui_impl_opengl3.cpp" source)
  _crossclaim_cut("        sscanf(gl_version_str, \"%d.%d\", &major, &minor);" "        major = 3;")
  _crossclaim_cut("    sscanf(bd->GlslVersionString, \"#version %d\", &glsl_version);" "    glsl_version = 300;")
  _crossclaim_cut("fprintf(stderr, " "(void)(")
  _crossclaim_write("${output}/imgui_impl_opengl3.cpp")
endfunction()
