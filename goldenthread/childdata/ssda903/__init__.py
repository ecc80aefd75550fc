"""The return on children looked after: its files told apart, its years united, its episodes made spells."""
