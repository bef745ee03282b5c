//! Common given names: a hint that a capitalised run names a person, never needed for one.

/// Given names, the world's most common in English-language news.
pub(crate) const GIVEN_NAMES: &str = "\
Aaron Abdel Abdul Abdullah Abigail Adam Adrian Ahmad Ahmed Aisha Alan Albert Alejandro Aleksandr \
Alex Alexander Alexandra Alexei Alexey Alfred Ali Alice Alison Allison Amanda Amina Amir Amit Amy \
Ana Anastasia Anatoly Andre Andrea Andreas Andrei Andrew Andrey Andriy Angela Angelina Anita Ann \
Anna Anne Annette Anthony Antonio Antony Anton Artem Arthur Ashley Audrey Barack Barbara Ben \
Benjamin Bernard Bernie Bill Bob Boris Brad Brandon Brenda Brian Bruce Bruno Camille Carl Carla \
Carlos Carol Caroline Catherine Charles Charlie Charlotte Chris Christian Christina Christine \
Christopher Claire Claudia Colin Craig Cristina Cyril Dan Daniel Daniela Darren Dave David Deborah \
Denis Dennis Diana Diego Dmitri Dmitry Dmytro Donald Dorothy Douglas Edward Edwin Elena Eleanor \
Elisabeth Elizabeth Ellen Emily Emma Emmanuel Eric Erik Ernest Eva Evan Fatima Fernando Fiona \
Frances Francesca Francis Francisco Frank Fred Frederick Gabriel Gary Gavin Geoff Geoffrey George \
Gerald Giorgio Giovanni Giulia Gloria Gordon Graham Greg Gregory Grace Greta Guillermo Gustavo \
Hannah Hans Harold Harry Hassan Heather Heidi Helen Helena Henry Hillary Hussein Ian Ibrahim Igor \
Ilya Imran Ingrid Irina Isabel Isabella Ivan Jack Jacob Jake James Jamie Jan Jane Janet Jason Javier \
Jean Jeff Jeffrey Jennifer Jens Jeremy Jerome Jessica Jill Jim Joan Joanna Joe Joel Johan Johannes \
John Jon Jonas Jonathan Jorge José Jose Joseph Josh Joshua Juan Judith Julia Julian Julie Jürgen \
Justin Kamala Karen Karl Kate Katherine Kathleen Katie Keir Keith Kelly Ken Kenneth Kevin Khalid \
Konstantin Kristen Kumar Kurt Larry Lars Laura Lauren Laurent Lee Leo Leon Leonardo Leonid Leslie \
Linda Lisa Lloyd Louis Louise Lucas Lucy Luis Luiz Luke Lyudmila Maggie Mahmoud Manuel Marc Marco \
Marcos Marcus Margaret Maria María Marie Marina Mario Mark Marta Martha Martin Mary Matt Matteo \
Matthew Maxim Megan Melissa Michael Michel Michelle Miguel Mikhail Mike Mohamed Mohammad Mohammed \
Mohammad Monica Muhammad Mustafa Mykhailo Nadia Nancy Naomi Narendra Natalia Natalie Nathan Nicholas \
Nick Nicola Nicolas Nikita Nikolai Nina Oleg Oleksandr Oleksiy Olga Oliver Olivia Olivier Omar Oscar \
Pablo Pamela Patricia Patrick Paul Paula Pavel Pedro Peter Petro Philip Philippe Phillip Pierre \
Rachel Rafael Rahul Raj Ralph Raymond Rebecca Recep Ricardo Richard Rishi Robert Roberto Robin \
Rodrigo Roger Roman Ron Ronald Rosa Rose Rowan Roy Russell Ruth Ryan Salvador Sam Samantha Samuel \
Sandra Sara Sarah Scott Sean Sebastian Serge Sergei Sergey Sergio Serhiy Shane Sharon Shinzo Silvia \
Simon Sofia Sophia Sophie Stanislav Stefan Stephanie Stephen Steve Steven Stuart Sue Sunil Susan \
Suzanne Svetlana Syed Sylvia Tania Tatiana Ted Teresa Terry Thomas Tim Timothy Tina Todd Tom Tony \
Tracy Ursula Valentina Valeria Vanessa Vasily Vera Veronica Victor Victoria Viktor Vincent Vitaly \
Vladimir Volodymyr Walter Wendy William Xavier Yasmin Yevgeny Yulia Yuri Yusuf Zoe Dean Billy Jimmy \
Bobby Johnny Danny Kenny Tommy Randy Andy Jean-Claude Jean-Pierre Jean-Luc Norman Neil Nigel Trevor \
Wayne Warren Wesley Vince Marcel Rudolf Wolfgang Klaus Günter Dieter Horst Helmut Franz Josef \
Giuseppe Luca Paolo Pietro Stefano Massimo Silvio Raúl Raul Andrés Álvaro Alvaro Felipe Nuno João \
Joao Paulo Jair Lula Evo Hugo Emilio Enrique Eduardo Gonzalo Gerardo Héctor Hector Ignacio Joaquín \
Joaquin Julio Mateo Nelson Noam Oren Yair Yoav Benny Ehud Shimon Yitzhak Ismail Bashar Saddam Hosni \
Abdelaziz Tariq Nawaz Asif Benazir Bilawal Manmohan Arvind Sanjay Vijay Anil Deepak Priya Sonia \
Indira Jacinda Malcolm Anwar Joko Ferdinand Leni Aung Thaksin Kofi Nana Uhuru Raila Thabo Desmond \
Goodluck Bola Paul-Henri";
