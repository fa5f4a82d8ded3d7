/** In what it is counted how late something is: told alike in a letter and in an e-mail. */
export function spanUnit(countsWorkingDays: boolean): 'ngày làm việc' | 'ngày' {
  return countsWorkingDays ? 'ngày làm việc' : 'ngày';
}
