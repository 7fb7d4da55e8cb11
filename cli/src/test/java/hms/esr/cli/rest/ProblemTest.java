package hms.esr.cli.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void whatTheFieldSaysIsNotSaidTwice() {
    Problem problem =
        Problem.of(
            422,
            """
            { "title":"Unknown env", "detail":"There is no env X.",
              "errors":[ { "pointer":"/changes/0/env", "detail":"There is no env X." } ] }
            """);
    assertEquals(
        """
        esr: Unknown env (422)
          /changes/0/env: There is no env X.
        """,
        problem.inWords());
  }

  @Test
  void aDetailOfItsOwnComesFirst() {
    Problem problem =
        Problem.of(
            422,
            """
            { "title":"Invalid body", "detail":"Two fields are wrong.",
              "errors":[ { "pointer":"/days", "detail":"is 0" }, { "pointer":"", "detail":"b" } ] }
            """);
    assertEquals(
        """
        esr: Invalid body (422)
          Two fields are wrong.
          /days: is 0
          the whole body: b
        """,
        problem.inWords());
  }
}
