import type en from '../en/sign-in.ts'

export default {
  signIn: {
    title: 'Log ind',
    lead: 'Med den konto, en administrator af denne deployer har givet dig.',
    expired: 'Din session er slut. Log ind for at fortsætte, hvor du var.',
    signedOut: 'Du er logget ud. Du kan roligt lukke vinduet.',
    username: 'Brugernavn',
    password: 'Adgangskode',
    action: 'Log ind',
    codeTitle: 'Et skridt mere',
    codeLead: 'Indtast koden fra din godkendelsesapp.',
    code: 'Kode',
    codeHelp: 'Har du mistet telefonen? Indtast en af de gendannelseskoder, du gemte.',
    confirm: 'Bekræft',
    refused: {
      empty: 'Indtast dit brugernavn og din adgangskode.',
      wrong: 'Brugernavn og adgangskode passer ikke sammen. Prøv igen.',
      wrongCode: 'Koden er forkert eller for gammel. Indtast den nyeste.',
      locked: 'Adgangskoden var forkert for mange gange, så kontoen er låst. Prøv igen om {count} minut, eller spørg en administrator. | Adgangskoden var forkert for mange gange, så kontoen er låst. Prøv igen om {count} minutter, eller spørg en administrator.',
      throttled: 'Der var for mange forsøg herfra. Vent {count} minut, og prøv igen. | Der var for mange forsøg herfra. Vent {count} minutter, og prøv igen.',
      disabled: 'Kontoen er spærret. Spørg en administrator af denne deployer.',
      failed: 'Deployeren svarer ikke lige nu. Prøv igen om lidt.',
    },
  },
} satisfies typeof en
