Feature: Plain

  Background:
    Given the number 1

  Scenario: passes
    And the step is told
    Then the step is told
    And this table is told
      | a |
      | b |
    Given the labs are one

  Scenario Outline: fails at <n>
    When <n> is added
    Then the number is 3
    And the step is told

    Examples:
      | n |
      | 2 |
      | 3 |

  @live
  Scenario: live
    Given the number 2
