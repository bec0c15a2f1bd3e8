@sums
Feature: Sums

  Background:
    Given the number 1

  Scenario: One and one
    When 1 is added
    Then the number is 2

  Rule: Outlines are sums too

    Background:
      Given the number 2

    @slow
    Scenario Outline: Adding <n>
      When <n> is added
      Then the number is <sum>

      Examples: small
        | n | sum |
        | 1 | 3   |
        | 2 | 4   |

      @large
      Examples:
        | n  | sum |
        | 40 | 42  |
        | 41 | 43  |
