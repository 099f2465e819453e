# Known mistakes, written into copies of engine sources that only the test of the mutants is linked with.
# A mistake whose text is no longer found is left out of UNSNAG_MUTANTS, and the test says so.
set(UNSNAG_MUTANTS "")

# unsnag_mutate(source): begins a copy of models/engine/<source>.
macro(unsnag_mutate source)
  set(mutated_source ${source})
  set(original "${PROJECT_SOURCE_DIR}/models/engine/${source}")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${original}")
  file(READ "${original}" mutated_text)
  string(REPLACE "namespace unsnag {\n" "#include \"tests/simulation/mutants/mutation.h\"\n\nnamespace unsnag {\n"
    mutated_text "${mutated_text}")
endmacro()

# unsnag_mistake(name found instead): one mistake in it.
macro(unsnag_mistake name found instead)
  string(FIND "${mutated_text}" "${found}" place)
  if(NOT place EQUAL -1)
    string(REPLACE "${found}" "${instead}" mutated_text "${mutated_text}")
    list(APPEND UNSNAG_MUTANTS ${name})
  endif()
endmacro()

# Writes the copy where it changed.
macro(unsnag_mutated)
  set(mutated_copy "${CMAKE_CURRENT_BINARY_DIR}/mutated/${mutated_source}")
  set(mutated_before "")
  if(EXISTS "${mutated_copy}")
    file(READ "${mutated_copy}" mutated_before)
  endif()
  if(NOT "${mutated_before}" STREQUAL "${mutated_text}")
    file(WRITE "${mutated_copy}" "${mutated_text}")
  endif()
  list(APPEND UNSNAG_MUTATED_SOURCES "${mutated_copy}")
endmacro()

unsnag_mutate(effectrunner.cpp)
unsnag_mistake(new_key_per_attempt
[==[        reply = m_connector.send(request, m_stop);]==]
[==[        FrozenRequest sent = request;
        if (mutation::isActive("new_key_per_attempt") && operation.sends > 1)
            sent.headers.set(QStringLiteral("Idempotency-Key"), QString::number(m_bench.rng.next()));
        if (mutation::isActive("changed_bytes") && operation.sends > 1)
            sent.body += ' ';
        if (mutation::isActive("done_before_send")) {
            Operation early = operation;
            early.state = OperationState::Done;
            (void)journal(early, QStringLiteral("operation.done"));
        }
        reply = m_connector.send(sent, m_stop);]==])
list(APPEND UNSNAG_MUTANTS changed_bytes done_before_send)
unsnag_mistake(no_durable_claim
[==[        UNSNAG_CHECK(OperationTable(session).insert(fresh));]==]
[==[        if (mutation::isActive("no_durable_claim"))
            return {};
        UNSNAG_CHECK(OperationTable(session).insert(fresh));]==])
unsnag_mistake(ignored_key_expiry
[==[    return safety.native == NativeSafety::Replay && safety.keyLife.count() > 0 &&]==]
[==[    return !mutation::isActive("ignored_key_expiry") && safety.native == NativeSafety::Replay && safety.keyLife.count() > 0 &&]==])
unsnag_mistake(no_settle_wait
[==[    m_bench.scheduler.wait(settleTime, m_stop);]==]
[==[    if (!mutation::isActive("no_settle_wait"))
        m_bench.scheduler.wait(settleTime, m_stop);]==])
unsnag_mistake(no_wait_for_late
[==[    if (now < until)]==]
[==[    if (now < until && !mutation::isActive("no_wait_for_late"))]==])
unsnag_mistake(forgotten_journal
[==[    if (made && !safety.probeFirst]==]
[==[    if (!mutation::isActive("forgotten_journal") && made && !safety.probeFirst]==])
unsnag_mistake(no_look_up
[==[Stepped<EffectRunner::Probe> EffectRunner::probe(const QString &operation)
{]==]
[==[Stepped<EffectRunner::Probe> EffectRunner::probe(const QString &operation)
{
    if (mutation::isActive("no_look_up"))
        return Probe{};]==])
unsnag_mutated()

unsnag_mutate(laneorder.cpp)
unsnag_mistake(overtaking_lane
[==[    if (isFree(event.flow))]==]
[==[    if (mutation::isActive("overtaking_lane") || isFree(event.flow))]==])
unsnag_mutated()

unsnag_mutate(recoverworkspace.cpp)
unsnag_mistake(no_recovery
[==[OperationTable(session).abandonSending(now)]==]
[==[mutation::isActive("no_recovery") ? Result<int>(0) : OperationTable(session).abandonSending(now)]==])
unsnag_mutated()
