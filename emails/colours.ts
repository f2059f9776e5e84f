/** The page's colours, for mail programs that know no variables: light inline, dark by class where a program looks at it. */
export const light = {
  paper: '#faf6ef',
  card: '#fffdf8',
  ink: '#26312c',
  soft: '#5d665f',
  line: '#e4dccd',
  go: '#2b6b55',
  goInk: '#fffdf8',
  duty: '#b4532f',
  place: '#2f6f8f',
  rest: '#d9a441',
  restInk: '#7a5508',
};

const dark: typeof light = {
  paper: '#161c19',
  card: '#1e2622',
  ink: '#ece6da',
  soft: '#a9b2ab',
  line: '#333d37',
  go: '#7cc3a6',
  goInk: '#10201a',
  duty: '#e08a63',
  place: '#79b4d1',
  rest: '#e7bb62',
  restInk: '#f0cf8a',
};

/** Free of quotes and angle brackets, so that nothing in it needs escaping. */
export const darkStyles = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.paper{background-color:${dark.paper}!important}
.card{background-color:${dark.card}!important;border-color:${dark.line}!important}
.ink{color:${dark.ink}!important}
.soft{color:${dark.soft}!important}
.line{border-color:${dark.line}!important}
.link{color:${dark.go}!important}
.go{background-color:${dark.go}!important;color:${dark.goInk}!important}
.edge-duty{border-left-color:${dark.duty}!important}
.edge-place{border-left-color:${dark.place}!important}
.edge-rest{border-left-color:${dark.rest}!important}
.edge-open{border-left-color:${dark.soft}!important}
.is-duty{background-color:${dark.duty}!important;color:${dark.goInk}!important}
.is-rest{background-color:${dark.rest}!important;color:${dark.goInk}!important}
.is-practice{border-color:${dark.restInk}!important}
}`;
