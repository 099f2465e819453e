# What `cmake --install` puts where; the same places a distribution package uses.
include(GNUInstallDirs)
install(TARGETS unsnag unsnag-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES "${PROJECT_SOURCE_DIR}/packaging/man/unsnag.1" "${PROJECT_SOURCE_DIR}/packaging/man/unsnag-cli.1"
        DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES "${PROJECT_SOURCE_DIR}/packaging/systemd/unsnag.service" DESTINATION lib/systemd/system)
install(FILES "${PROJECT_SOURCE_DIR}/packaging/systemd/unsnag.logrotate"
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/unsnag/examples)
# The scripts are made by the program itself, from the description its parser reads.
install(CODE "
  set(completions \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}\")
  foreach(shell bash zsh fish)
    execute_process(COMMAND \"$<TARGET_FILE:unsnag-cli>\" completion \${shell} OUTPUT_VARIABLE script RESULT_VARIABLE code)
    if(code EQUAL 0)
      if(shell STREQUAL bash)
        file(WRITE \"\${completions}/bash-completion/completions/unsnag-cli\" \"\${script}\")
      elseif(shell STREQUAL zsh)
        file(WRITE \"\${completions}/zsh/vendor-completions/_unsnag-cli\" \"\${script}\")
      else()
        file(WRITE \"\${completions}/fish/vendor_completions.d/unsnag-cli.fish\" \"\${script}\")
      endif()
    endif()
  endforeach()")
