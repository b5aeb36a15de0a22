/** For the test only. */
export class Version {
  static parse(_text: string): Version {
    return new Version();
  }
}
